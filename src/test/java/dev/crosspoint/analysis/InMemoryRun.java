package dev.crosspoint.analysis;

import java.util.List;

/** A stored I–V sweep that lives in memory, or is made up while it is read. */
public final class InMemoryRun extends MadeUpRun<InMemoryRun> {

    /** A reading of the table. */
    public record Row(long cycle, int leg, double sourced, double measured, double current, String status) {}

    /** Makes a run of rows that are made up while they are read. */
    public InMemoryRun(RowTable.Rows<Row> rows) {
        with(new RowTable<>("readings", rows)
                .integer("cycle", Row::cycle)
                .integer("leg", Row::leg)
                .real("voltage_sourced_v", "V", Row::sourced)
                .real("voltage_measured_v", "V", Row::measured)
                .real("current_measured_a", "A", Row::current)
                .text("status", Row::status));
    }

    /** Makes a run of these rows. */
    public InMemoryRun(List<Row> rows) {
        this(rows::forEach);
    }

    /** Adds a text of the start record, such as the device. */
    public InMemoryRun started(String key, String text) {
        start().put(key, text);
        return this;
    }

    @Override
    protected InMemoryRun self() {
        return this;
    }
}
