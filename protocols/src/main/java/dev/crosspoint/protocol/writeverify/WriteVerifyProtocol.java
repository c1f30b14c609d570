package dev.crosspoint.protocol.writeverify;

import dev.crosspoint.protocol.Conclusion;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.protocol.Protocol;
import dev.crosspoint.protocol.RunContext;
import dev.crosspoint.protocol.pulse.PulseSettings;
import dev.crosspoint.protocol.pulse.SamplingSettings;
import dev.crosspoint.settings.Quantities;
import dev.crosspoint.settings.Setting;
import dev.crosspoint.site.Site;
import dev.crosspoint.stimulus.HeldLevel;
import dev.crosspoint.stimulus.LevelSequence;
import dev.crosspoint.stimulus.SwitchingOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Brings the device to one conductance after the other: a pulse up or down, a read, and so on until the conductance is within what
 * is accepted or the pulses are used up.
 *
 * <p>Each pulse and the reads after it are timed by the instrument; how long the device rests between them is up to the host.
 */
public record WriteVerifyProtocol(
        @Setting(
                value = "conductances to be reached, in this order; or give levels, lowest and highest",
                unit = "S",
                min = 1e-15,
                max = 10,
                byDefault = "[]")
        List<Double> targets,

        @Setting(value = "number of levels from lowest to highest, both included", min = 2, max = 100_000)
        OptionalInt levels,

        @Setting(value = "conductance of the first level", unit = "S", min = 1e-15, max = 10)
        OptionalDouble lowest,

        @Setting(value = "conductance of the last level", unit = "S", min = 1e-15, max = 10)
        OptionalDouble highest,

        @Setting(value = "levels at equal distances (linear) or equal ratios (logarithmic)", byDefault = "linear")
        LevelSpacing spacing,

        @Setting(
                value = "accepted distance from a target in parts of the distance to the nearest other target",
                min = 1e-3,
                max = 0.5)
        OptionalDouble tolerance,

        @Setting(value = "accepted distance from a target in parts of the target", min = 1e-6, max = 0.5)
        OptionalDouble relativeTolerance,

        @Setting("pulses that raise the conductance") PulseLadder set,

        @Setting("pulses that lower the conductance") PulseLadder reset,

        @Setting("pulse that reads the conductance, too small to change it")
        PulseSettings read,

        @Setting(value = "reads that are averaged each time", min = 1, max = 10_000, byDefault = "1")
        int reads,

        @Setting(value = "pulses after which a target is given up", min = 1, max = 1_000_000)
        int maximumPulses,

        @Setting(value = "how often all targets are gone through", min = 1, max = 1_000_000, byDefault = "1")
        int repeats,

        @Setting("how the current is sampled while pulses are played")
        SamplingSettings sampling,

        @Setting(value = "largest current that may flow, either direction", unit = "A", min = 1e-9, max = 3)
        double compliance)
        implements Protocol {

    public WriteVerifyProtocol {
        targets = List.copyOf(targets);
        if (!targets.isEmpty() && (levels.isPresent() || lowest.isPresent() || highest.isPresent())) {
            throw new IllegalArgumentException("give either targets, or all three of levels, lowest and highest");
        }
        List<Target> all = all(targets, levels, lowest, highest, spacing, tolerance, relativeTolerance);
        if (set.start() == reset.start()) {
            throw new IllegalArgumentException("reset must begin at another voltage than set");
        }
        read.requireReadBelow("set", set.start());
        read.requireReadBelow("reset", reset.start());
        requireReadable(all, read, "current-range of sampling", sampling.currentRange());
        requireReadable(all, read, "compliance", compliance);
        // What cannot be sampled is refused here already, where its place in the file is known.
        set.sampled(0, sampling.interval(), SwitchingOperation.SET, 1);
        reset.sampled(0, sampling.interval(), SwitchingOperation.RESET, 1);
        read.sampled(sampling.interval(), SwitchingOperation.READ, 1);
    }

    private static void requireReadable(List<Target> all, PulseSettings read, String what, double limit) {
        double most = all.stream().mapToDouble(Target::high).max().orElseThrow() * Math.abs(read.level());
        if (most > limit) {
            throw new IllegalArgumentException(what + " is below the " + Quantities.approximately(most, "A")
                    + " that a read of the highest target can take");
        }
    }

    @Override
    public Plan plan(Site site) {
        sampling.timing().delay(site.lineFrequency());
        return new WriteVerifyPlan(this).plan();
    }

    @Override
    public Conclusion run(RunContext context) throws InterruptedException {
        return new WriteVerifyRun(this, context).run();
    }

    /** Returns the targets in the order in which they are tried. */
    List<Target> all() {
        return all(targets, levels, lowest, highest, spacing, tolerance, relativeTolerance);
    }

    /** Returns the reads that are averaged, as those after pulse {@code number}. */
    LevelSequence verifying(int number) {
        List<HeldLevel> held = new ArrayList<>();
        for (int i = 0; i < reads; i++) {
            held.addAll(read.sampled(sampling.interval(), SwitchingOperation.READ, number));
        }
        return new LevelSequence(sampling.interval(), held);
    }

    /** Returns a pulse, after {@code steps} of its ladder that did not suffice, and the reads after it. */
    LevelSequence writing(SwitchingOperation operation, int steps, int number) {
        PulseLadder ladder = operation == SwitchingOperation.SET ? set : reset;
        return new LevelSequence(sampling.interval(), ladder.sampled(steps, sampling.interval(), operation, number))
                .then(verifying(number));
    }

    private static List<Target> all(
            List<Double> targets,
            OptionalInt levels,
            OptionalDouble lowest,
            OptionalDouble highest,
            LevelSpacing spacing,
            OptionalDouble tolerance,
            OptionalDouble relativeTolerance) {
        List<Double> conductances = targets.isEmpty() ? Target.spread(levels, lowest, highest, spacing) : targets;
        return Target.of(conductances, tolerance, relativeTolerance);
    }
}
