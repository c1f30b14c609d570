package dev.crosspoint.protocol.ivsweep;

import dev.crosspoint.protocol.Conclusion;
import dev.crosspoint.protocol.CurrentLimits;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.protocol.Protocol;
import dev.crosspoint.protocol.ReadingTiming;
import dev.crosspoint.protocol.RunContext;
import dev.crosspoint.settings.Setting;
import dev.crosspoint.site.Site;
import dev.crosspoint.stimulus.VoltageSweep;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Sweeps the voltage in equal steps and measures the current at each, for one or many cycles. */
public record IvSweepProtocol(
        @Setting("path of a cycle: single (start to peak), double (and back), bipolar (and to trough and back)")
        Loop loop,

        @Setting("how the device switches: volatile (thresholds, hold voltage) or bipolar (set and reset voltage)")
        Switching switching,

        @Setting(value = "voltage at which a cycle begins", unit = "V", min = -200, max = 200, byDefault = "0 V")
        double start,

        @Setting(value = "first turning point of a cycle", unit = "V", min = -200, max = 200)
        double peak,

        @Setting(value = "second turning point, for a bipolar loop", unit = "V", min = -200, max = 200)
        OptionalDouble trough,

        @Setting(value = "voltage step; give either step or points", unit = "V", min = 1e-6, max = 200)
        OptionalDouble step,

        @Setting(value = "levels from start to peak, both included; give either step or points", min = 2, max = 100_000)
        OptionalInt points,

        @Setting(value = "time at each level; give either dwell or rate", unit = "s", min = 100e-6, max = 1000)
        OptionalDouble dwell,

        @Setting(value = "sweep rate; give either dwell or rate", unit = "V/s", min = 1e-6, max = 1e4)
        OptionalDouble rate,

        @Setting(value = "number of cycles", min = 1, max = 10_000_000, byDefault = "1")
        int cycles,

        @Setting(value = "time at the start voltage between cycles", unit = "s", min = 0, max = 1e6, byDefault = "0 s")
        double rest,

        @Setting(value = "largest current that may flow, either direction", unit = "A", min = 1e-9, max = 3)
        double compliance,

        @Setting(
                value = "largest current in the negative direction, where it differs from compliance",
                unit = "A",
                min = 1e-9,
                max = 3)
        OptionalDouble complianceNegative,

        @Setting(
                value = "fixed range of the current measurement; left out, the range is automatic",
                unit = "A",
                min = 1e-9,
                max = 3)
        OptionalDouble currentRange,

        @Setting(
                value = "lowest range that the automatic one may pick",
                unit = "A",
                min = 1e-9,
                max = 3,
                byDefault = "100 nA")
        double currentRangeLowerLimit,

        @Setting(value = "integration time in cycles of the mains", min = 4e-4, max = 100, byDefault = "0.1")
        double nplc,

        @Setting(
                value = "time from a step to its reading; left out, the reading ends just before the next step",
                unit = "s",
                min = 0,
                max = 1000)
        OptionalDouble measureDelay,

        @Setting(value = "voltage at which conductances are read", unit = "V", min = -200, max = 200)
        double readVoltage,

        @Setting(value = "end the run at the first reading in compliance", byDefault = "false")
        boolean stopOnCompliance,

        @Setting(value = "end the run at the first current above this, either direction", unit = "A", min = 0, max = 3)
        OptionalDouble stopAboveCurrent)
        implements Protocol {

    public IvSweepProtocol {
        if (step.isPresent() == points.isPresent()) {
            throw new IllegalArgumentException("give either step or points, and not both");
        }
        if (dwell.isPresent() == rate.isPresent()) {
            throw new IllegalArgumentException("give either dwell or rate, and not both");
        }
        if (trough.isPresent() != (loop == Loop.BIPOLAR)) {
            throw new IllegalArgumentException(
                    loop == Loop.BIPOLAR ? "a bipolar loop needs trough" : "trough belongs to a bipolar loop only");
        }
        if (peak == start) {
            throw new IllegalArgumentException("peak must differ from start");
        }
        if (trough.isPresent() && !((trough.getAsDouble() - start) * (peak - start) < 0)) {
            throw new IllegalArgumentException("trough must lie on the other side of start than peak");
        }
        VoltageSweep.through(stepOf(step, points, start, peak), 1, start, turningPoints(loop, start, peak, trough));
    }

    /** Returns one cycle as a stimulus. */
    public VoltageSweep cycle() {
        double stepVolts = stepOf(step, points, start, peak);
        double dwellSeconds = dwell.isPresent() ? dwell.getAsDouble() : stepVolts / rate.orElseThrow();
        return VoltageSweep.through(stepVolts, dwellSeconds, start, turningPoints(loop, start, peak, trough));
    }

    /** Returns the largest currents in A. */
    CurrentLimits currentLimits() {
        return new CurrentLimits(compliance, complianceNegative);
    }

    @Override
    public Plan plan(Site site) {
        measureDelay(site.lineFrequency());
        return new IvSweepPlan(this).plan();
    }

    @Override
    public Conclusion run(RunContext context) throws InterruptedException {
        return new IvSweepRun(this, context).run();
    }

    /**
     * Returns the time from a step to the start of its reading in s.
     *
     * @throws IllegalArgumentException if a reading does not fit into the dwell time
     */
    double measureDelay(double lineFrequency) {
        return new ReadingTiming(cycle().dwell(), nplc, measureDelay).delay(lineFrequency);
    }

    private static double stepOf(OptionalDouble step, OptionalInt points, double start, double peak) {
        return step.isPresent() ? step.getAsDouble() : Math.abs(peak - start) / (points.getAsInt() - 1);
    }

    private static double[] turningPoints(Loop loop, double start, double peak, OptionalDouble trough) {
        return switch (loop) {
            case SINGLE -> new double[] {peak};
            case DOUBLE -> new double[] {peak, start};
            case BIPOLAR -> new double[] {peak, start, trough.orElseThrow(), start};
        };
    }
}
