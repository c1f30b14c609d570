package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.analysis.ivsweep.Outcome.Measured;
import dev.crosspoint.analysis.ivsweep.Outcome.Missing;
import dev.crosspoint.analysis.ivsweep.Outcome.Why;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the quantities of one kind of switching off a cycle. */
sealed interface Extraction permits BipolarExtraction, VolatileExtraction {

    /** Returns what the cycle tells; every quantity of {@link #quantities()} has an outcome. */
    CycleResult extract(Cycle cycle);

    /** Returns what is looked for, in the order in which a reader wants it. */
    List<Quantity> quantities();

    /** Returns the quantities whose spread over the cycles matters, in the order in which a reader wants it. */
    List<Quantity> spreading();

    /** Returns the voltages at which the device switches. */
    List<Quantity> switchingVoltages();

    /** Returns the conductances or resistances of both states. */
    List<Quantity> states();

    /** Returns how the conductances or resistances were obtained, to be appended to their definition. */
    String stateDefinition();

    /** Returns the extraction for a run's kind of switching. */
    static Extraction of(SweepSettings settings) {
        return switch (settings.switching()) {
            case BIPOLAR -> new BipolarExtraction(settings);
            case VOLATILE -> new VolatileExtraction(settings);
        };
    }

    /** A switch looked for in a branch: found, or why it was not. */
    record Search(Optional<SwitchingStep> step, Why whyNot) {

        Outcome voltage() {
            return step.<Outcome>map(found -> new Measured(found.voltage(), found.width(), 0))
                    .orElseGet(() -> new Missing(whyNot));
        }
    }

    /** Returns 1 or −1: the polarity in which the sweep begins. */
    static int firstPolarity(Cycle cycle, SweepSettings settings) {
        if (settings.peak().isPresent() && settings.peak().getAsDouble() != 0) {
            return (int) Math.signum(settings.peak().getAsDouble());
        }
        return cycle.branches().isEmpty() ? 1 : cycle.branches().get(0).polarity();
    }

    /** Returns the search for a rise in the branch outward of this polarity. */
    static Search rise(Cycle cycle, int polarity, NoiseFloor floor, SweepSettings settings) {
        return search(cycle, polarity, settings, (outward, back) -> SwitchingStep.rise(outward, back, floor));
    }

    /** Returns the search for a drop in the branch outward of this polarity. */
    static Search drop(Cycle cycle, int polarity, NoiseFloor floor, SweepSettings settings) {
        return search(cycle, polarity, settings, (outward, back) -> SwitchingStep.drop(outward, back, floor));
    }

    /** Finds a step in a branch outward, with the branch back to confirm one at its end. */
    interface StepFinder {
        Optional<SwitchingStep> find(Branch outward, Optional<Branch> back);
    }

    private static Search search(Cycle cycle, int polarity, SweepSettings settings, StepFinder finder) {
        Optional<Branch> outward = cycle.branch(polarity, Branch.Direction.OUTWARD);
        if (outward.isEmpty()) {
            boolean intended = settings.turningPoint(polarity).isPresent();
            return new Search(Optional.empty(), intended ? Why.CUT_SHORT : Why.NO_BRANCH);
        }
        Optional<SwitchingStep> step = finder.find(outward.get(), cycle.branch(polarity, Branch.Direction.RETURN));
        boolean complete = cycle.goesOnAfter(outward.get()) || reaches(outward.get(), settings.turningPoint(polarity));
        return new Search(step, complete ? Why.NOT_SWITCHED : Why.CUT_SHORT);
    }

    private static boolean reaches(Branch outward, OptionalDouble turningPoint) {
        int n = outward.points().size();
        double halfStep = n < 2
                ? 0
                : (outward.last().magnitude() - outward.points().get(n - 2).magnitude()) / 2;
        return turningPoint.isEmpty() || outward.last().magnitude() >= Math.abs(turningPoint.getAsDouble()) - halfStep;
    }
}
