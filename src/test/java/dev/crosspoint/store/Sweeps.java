package dev.crosspoint.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.StopRecord;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.record.TableWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A table of made-up readings whose every cell follows from the number of its row, and runs that hold it. */
final class Sweeps {

    static final Instant BEGIN = Instant.parse("2026-11-22T02:15:31.250Z");
    static final StopRecord COMPLETED =
            new StopRecord(Instant.parse("2026-11-22T02:20:00Z"), "completed", "all cycles measured");

    static final TableSchema SCHEMA = new TableSchema(
            "sweep",
            "one row per reading",
            List.of(
                    Column.integer("point", "number of the reading, from 0"),
                    Column.real("voltage_sourced_v", "V", "programmed voltage"),
                    Column.real("current_measured_a", "A", "measured current; 'NaN' where there is none"),
                    Column.text("status", "what the instrument said of it, in µ-steps")));

    private Sweeps() {}

    static ObjectNode start() {
        return JsonNodeFactory.instance.objectNode().put("schema", 1).put("protocol", "iv-sweep");
    }

    static RunFolder create(Path runs) {
        return RunFolder.create(runs, BEGIN, "iv-sweep", "device-1", start());
    }

    static Object[] row(long number) {
        return new Object[] {number, voltage(number), current(number), status(number)};
    }

    static void append(TableWriter table, long from, long to) {
        for (long number = from; number < to; number++) {
            table.append(row(number));
        }
    }

    static double voltage(long number) {
        return Math.sin(number * 1e-3) * 0.5;
    }

    static double current(long number) {
        return number % 1000 == 999 ? Double.NaN : Math.scalb((double) (number * 0x9E3779B97F4A7C15L), -100);
    }

    static String status(long number) {
        return number % 7 == 0 ? "in compliance" : "ok";
    }

    /** Returns the numbers of the first rows that are as they were appended, counted until one is not. */
    static long intactRows(StoredTable table) {
        long[] intact = {0};
        boolean[] broken = {false};
        table.forEachBatch(batch -> {
            long[] point = batch.integers("point");
            double[] voltage = batch.reals("voltage_sourced_v");
            double[] current = batch.reals("current_measured_a");
            String[] status = batch.texts("status");
            for (int i = 0; i < batch.rows() && !broken[0]; i++) {
                long number = intact[0];
                broken[0] = point[i] != number
                        || Double.compare(voltage[i], voltage(number)) != 0
                        || Double.compare(current[i], current(number)) != 0
                        || !status[i].equals(status(number));
                intact[0] += broken[0] ? 0 : 1;
            }
        });
        return intact[0];
    }

    static List<Double> reals(StoredTable table, String column) {
        List<Double> cells = new ArrayList<>();
        table.forEachBatch(batch -> {
            for (double cell : batch.reals(column)) {
                cells.add(cell);
            }
        });
        return cells;
    }

    static List<String> texts(StoredTable table, String column) {
        List<String> cells = new ArrayList<>();
        table.forEachBatch(batch -> cells.addAll(List.of(batch.texts(column))));
        return cells;
    }
}
