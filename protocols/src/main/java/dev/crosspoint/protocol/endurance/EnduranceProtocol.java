package dev.crosspoint.protocol.endurance;

import dev.crosspoint.protocol.Conclusion;
import dev.crosspoint.protocol.CurrentLimits;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.protocol.Protocol;
import dev.crosspoint.protocol.RunContext;
import dev.crosspoint.protocol.pulse.PulseSettings;
import dev.crosspoint.protocol.pulse.RangedSampling;
import dev.crosspoint.settings.Setting;
import dev.crosspoint.site.Site;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Writes a device with SET and RESET pulses in turn, and reads its resistance after each of them. */
public record EnduranceProtocol(
        @Setting("pulse that switches to the low-resistance state")
        PulseSettings set,

        @Setting("pulse that switches to the high-resistance state")
        PulseSettings reset,

        @Setting("pulse at which the resistance is read, after each of the others")
        PulseSettings read,

        @Setting(value = "number of cycles", min = 1, max = 1_000_000_000)
        int cycles,

        @Setting(value = "in which cycles the resistance is read: every-cycle or log-spaced", byDefault = "every-cycle")
        Reads reads,

        @Setting(value = "cycles read in each decade of cycles, for log-spaced reads", min = 1, max = 1000)
        OptionalInt readsPerDecade,

        @Setting(value = "keep the samples of cycles in which the resistance is not read", byDefault = "true")
        boolean keepUnread,

        @Setting("when and how the current is sampled") RangedSampling sampling,

        @Setting(value = "largest current that may flow, either direction", unit = "A", min = 1e-9, max = 3)
        double compliance,

        @Setting(
                value = "largest current in the negative direction, where it differs from compliance",
                unit = "A",
                min = 1e-9,
                max = 3)
        OptionalDouble complianceNegative,

        @Setting(value = "ratio of the resistances, HRS over LRS, that a cycle must reach to count as good", min = 1)
        double windowCriterion,

        @Setting(value = "end the run once the ratio of the resistances stays below this", min = 1)
        OptionalDouble stopBelowRatio,

        @Setting(value = "read cycles in a row below the ratio that make a collapse", min = 1, byDefault = "3")
        int stopCycles)
        implements Protocol {

    public EnduranceProtocol {
        if (set.level() == reset.level() && set.width() == reset.width()) {
            throw new IllegalArgumentException("set and reset must be different pulses, not both " + set);
        }
        if (Math.abs(read.level()) >= Math.min(Math.abs(set.level()), Math.abs(reset.level()))) {
            throw new IllegalArgumentException(
                    "read must be smaller than set and reset, so that it does not change the device");
        }
        if (readsPerDecade.isPresent() != (reads == Reads.LOG_SPACED)) {
            throw new IllegalArgumentException(
                    reads == Reads.LOG_SPACED
                            ? "log-spaced reads need reads-per-decade"
                            : "reads-per-decade belongs to log-spaced reads only");
        }
        new EnduranceCycle(set, reset, read, sampling.interval());
    }

    /** Returns what a cycle applies. */
    EnduranceCycle cycle() {
        return new EnduranceCycle(set, reset, read, sampling.interval());
    }

    /** Returns the cycles in which the resistance is read. */
    ReadCycles readCycles() {
        return ReadCycles.of(cycles, readsPerDecade);
    }

    /** Returns the largest currents in A. */
    CurrentLimits currentLimits() {
        return new CurrentLimits(compliance, complianceNegative);
    }

    @Override
    public Plan plan(Site site) {
        sampling.timing().delay(site.lineFrequency());
        return new EndurancePlan(this, site.lineFrequency()).plan();
    }

    @Override
    public Conclusion run(RunContext context) throws InterruptedException {
        return new EnduranceRun(this, context).run();
    }
}
