package dev.crosspoint.protocol.pulse;

import dev.crosspoint.instrument.Reading;
import dev.crosspoint.protocol.RunContext;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.record.TableWriter;
import dev.crosspoint.stimulus.HeldLevel;
import java.util.List;
import java.util.Locale;

/** The table of the readings of a pulse protocol, a row each, in the order they were taken. */
public final class PulseReadings {

    /** Seven columns of 8 bytes and two short texts. */
    public static final int BYTES_PER_READING = 80;

    private final TableWriter table;

    /**
     * Starts the table.
     *
     * @param cycle what a cycle of this protocol is, such as {@code "train"}
     */
    public PulseReadings(RunContext context, String cycle) {
        this.table = context.table(new TableSchema(
                "readings",
                "readings of the pulses and of the time between them, in the order they were taken",
                List.of(
                        Column.integer("cycle", "number of the " + cycle + ", from 1"),
                        Column.integer(
                                "pulse", "number of the pulse within it, from 1; the time after a pulse belongs to it"),
                        Column.text("operation", "what the level is for: base, set, reset or read"),
                        Column.integer("sample", "number of the reading within its level, from 0"),
                        Column.real("time_s", "s", "start of the reading since the run began"),
                        Column.real("voltage_sourced_v", "V", "programmed level"),
                        Column.real("voltage_measured_v", "V", "measured voltage at the sense terminals"),
                        Column.real("current_measured_a", "A", "measured current"),
                        Column.text("status", "ok, in_compliance, over_range or protection"))));
    }

    /** Appends a reading of a level sequence. */
    public void append(long cycle, Sampled sampled) {
        append(cycle, sampled.held(), sampled.index(), sampled.time(), sampled.reading());
    }

    /** Appends a reading of level {@code held}, its {@code sample}th from 0, that began {@code time} s after the run. */
    public void append(long cycle, HeldLevel held, long sample, double time, Reading reading) {
        table.append(
                cycle,
                held.pulse(),
                held.operation().word(),
                sample,
                time,
                reading.sourced(),
                reading.measured().voltage(),
                reading.measured().current(),
                reading.status().name().toLowerCase(Locale.ROOT));
    }
}
