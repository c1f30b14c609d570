package dev.crosspoint.protocol.ivsweep;

import dev.crosspoint.instrument.Reading;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.record.TableWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The table of an I-V sweep's readings, a row each. */
final class IvReadings {

    /** The instrument's name in the bench file. */
    static final String INSTRUMENT = "smu";

    /** Seven columns of 8 bytes and a short text. */
    static final int BYTES_PER_READING = 72;

    private static final TableSchema SCHEMA = new TableSchema(
            "readings",
            "readings of the I-V sweep, in the order they were taken",
            List.of(
                    Column.integer("cycle", "number of the cycle, from 1"),
                    Column.integer("leg", "number of the leg within the cycle, from 1"),
                    Column.integer("point", "number of the level within the cycle, from 0"),
                    Column.real("time_s", "s", "start of the reading since the run began"),
                    Column.real("voltage_sourced_v", "V", "programmed level"),
                    Column.real("voltage_measured_v", "V", "measured voltage at the sense terminals"),
                    Column.real("current_measured_a", "A", "measured current"),
                    Column.text("status", "ok, in_compliance, over_range or protection")));

    private final TableWriter table;

    IvReadings(Function<TableSchema, TableWriter> tables) {
        this.table = tables.apply(SCHEMA);
    }

    void append(int cycle, int leg, int point, double time, Reading reading) {
        table.append(
                cycle,
                leg,
                point,
                time,
                reading.sourced(),
                reading.measured().voltage(),
                reading.measured().current(),
                reading.status().name().toLowerCase(Locale.ROOT));
    }
}
