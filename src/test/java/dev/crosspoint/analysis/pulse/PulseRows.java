package dev.crosspoint.analysis.pulse;

import dev.crosspoint.analysis.MadeUpRun;
import dev.crosspoint.analysis.RowTable;
import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredTable;
import java.util.ArrayList;
import java.util.List;

/** The readings of a made-up pulse run, one after the other in time. */
public final class PulseRows extends MadeUpRun<PulseRows> {

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
        with(new RowTable<Row>("readings", rows::forEach)
                .integer("cycle", Row::cycle)
                .integer("pulse", Row::pulse)
                .text("operation", Row::operation)
                .integer("sample", Row::sample)
                .real("time_s", "s", Row::time)
                .real("voltage_sourced_v", "V", Row::level)
                .real("voltage_measured_v", "V", Row::level)
                .real("current_measured_a", "A", Row::current)
                .text("status", Row::status));
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

    /** Returns the table {@code readings}. */
    public StoredTable table() {
        return table("readings");
    }

    /** Returns the run. */
    public StoredRun run() {
        return this;
    }

    @Override
    protected PulseRows self() {
        return this;
    }
}
