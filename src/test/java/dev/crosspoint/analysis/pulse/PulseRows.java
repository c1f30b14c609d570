package dev.crosspoint.analysis.pulse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** The readings of a made-up pulse run, one after the other in time. */
public final class PulseRows {

    private static final int BATCH = 1000;

    private final ObjectNode record = JsonNodeFactory.instance.objectNode();
    private final List<Row> rows = new ArrayList<>();
    private double interval = 1e-3;
    private double now;

    private record Row(
            long cycle,
            long pulse,
            String operation,
            long sample,
            double time,
            double level,
            double current,
            String status) {}

    /** Makes a run without readings. */
    public PulseRows() {
        record.putObject("start").putObject("parameters");
    }

    /** Sets the time from one reading to the next in s, 1 ms unless told. */
    public PulseRows every(double seconds) {
        interval = seconds;
        return this;
    }

    /** Lets time pass in s. */
    public PulseRows pause(double seconds) {
        now += seconds;
        return this;
    }

    /** Adds the readings of one level, in A. */
    public PulseRows level(long cycle, long pulse, String operation, double volts, double... currents) {
        return level(cycle, pulse, operation, volts, "ok", currents);
    }

    /** Adds the readings of one level, in A, all of one status. */
    public PulseRows level(long cycle, long pulse, String operation, double volts, String status, double[] currents) {
        for (int sample = 0; sample < currents.length; sample++) {
            rows.add(new Row(cycle, pulse, operation, sample, now, volts, currents[sample], status));
            now += interval;
        }
        return this;
    }

    /** Adds a parameter with a number. */
    public PulseRows with(String parameter, double value, String unit) {
        parameters().putObject(parameter).put("value", value).put("unit", unit);
        return this;
    }

    /** Adds a parameter with a word. */
    public PulseRows with(String parameter, String value) {
        parameters().putObject(parameter).put("value", value).put("unit", "");
        return this;
    }

    /** Returns the parameters, for those that are neither number nor word. */
    public ObjectNode parameters() {
        return (ObjectNode) record.at("/start/parameters");
    }

    /** Returns the start record. */
    public ObjectNode start() {
        return (ObjectNode) record.path("start");
    }

    /** Returns the table {@code readings}. */
    public StoredTable table() {
        return new Readings();
    }

    /** Returns the run. */
    public StoredRun run() {
        return new MadeUp();
    }

    private final class MadeUp implements StoredRun {

        @Override
        public Path folder() {
            return Path.of("made-up");
        }

        @Override
        public JsonNode record() {
            return record;
        }

        @Override
        public boolean isClosed() {
            return true;
        }

        @Override
        public List<String> remarks() {
            return List.of();
        }

        @Override
        public List<String> tables() {
            return List.of("readings");
        }

        @Override
        public StoredTable table(String name) {
            if (!name.equals("readings")) {
                throw new IllegalArgumentException("no table " + name);
            }
            return new Readings();
        }
    }

    private final class Readings implements StoredTable {

        @Override
        public TableSchema schema() {
            return new TableSchema(
                    "readings",
                    "readings of the pulses",
                    List.of(
                            Column.integer("cycle", "cycle"),
                            Column.integer("pulse", "pulse"),
                            Column.text("operation", "operation"),
                            Column.integer("sample", "sample"),
                            Column.real("time_s", "s", "time"),
                            Column.real("voltage_sourced_v", "V", "level"),
                            Column.real("voltage_measured_v", "V", "voltage"),
                            Column.real("current_measured_a", "A", "current"),
                            Column.text("status", "status")));
        }

        @Override
        public long rows() {
            return rows.size();
        }

        @Override
        public void forEachBatch(Consumer<Batch> reader) {
            for (int from = 0; from < rows.size(); from += BATCH) {
                reader.accept(new Part(rows.subList(from, Math.min(rows.size(), from + BATCH))));
            }
        }
    }

    private record Part(List<Row> part) implements StoredTable.Batch {

        @Override
        public int rows() {
            return part.size();
        }

        @Override
        public double[] reals(String column) {
            ToDoubleFunction<Row> cell = switch (column) {
                case "time_s" -> Row::time;
                case "voltage_sourced_v", "voltage_measured_v" -> Row::level;
                case "current_measured_a" -> Row::current;
                default -> throw new IllegalArgumentException("no REAL column " + column);
            };
            return part.stream().mapToDouble(cell).toArray();
        }

        @Override
        public float[] singles(String column) {
            throw new IllegalArgumentException("no SINGLE column " + column);
        }

        @Override
        public long[] integers(String column) {
            ToLongFunction<Row> cell = switch (column) {
                case "cycle" -> Row::cycle;
                case "pulse" -> Row::pulse;
                case "sample" -> Row::sample;
                default -> throw new IllegalArgumentException("no INTEGER column " + column);
            };
            return part.stream().mapToLong(cell).toArray();
        }

        @Override
        public String[] texts(String column) {
            return part.stream()
                    .map(column.equals("operation") ? Row::operation : Row::status)
                    .toArray(String[]::new);
        }
    }
}
