package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.analysis.ivsweep.Outcome.Measured;
import dev.crosspoint.analysis.ivsweep.Outcome.Missing;
import dev.crosspoint.analysis.ivsweep.Outcome.Why;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A switch looked for in a cycle's branch outward.
 *
 * @param step where the device switched; empty if it did not, or not as far as the cycle goes
 * @param whyNot why there is no step; meaningless if there is one
 */
record SwitchSearch(Optional<SwitchingStep> step, Why whyNot) {

    /** Returns the search for a rise in the branch outward of this polarity. */
    static SwitchSearch rise(Cycle cycle, int polarity, NoiseFloor floor, SweepSettings settings) {
        return search(cycle, polarity, settings, (outward, back) -> SwitchingStep.rise(outward, back, floor));
    }

    /** Returns the search for a drop in the branch outward of this polarity. */
    static SwitchSearch drop(Cycle cycle, int polarity, NoiseFloor floor, SweepSettings settings) {
        return search(cycle, polarity, settings, (outward, back) -> SwitchingStep.drop(outward, back, floor));
    }

    /** Finds a step in a branch outward, with the branch back to confirm one at its end. */
    private interface StepFinder {
        Optional<SwitchingStep> find(Branch outward, Optional<Branch> back);
    }

    private static SwitchSearch search(Cycle cycle, int polarity, SweepSettings settings, StepFinder finder) {
        Optional<Branch> outward = cycle.branch(polarity, Branch.Direction.OUTWARD);
        if (outward.isEmpty()) {
            boolean intended = settings.turningPoint(polarity).isPresent();
            return new SwitchSearch(Optional.empty(), intended ? Why.CUT_SHORT : Why.NO_BRANCH);
        }
        Optional<SwitchingStep> step = finder.find(outward.get(), cycle.branch(polarity, Branch.Direction.RETURN));
        boolean complete = cycle.goesOnAfter(outward.get()) || reaches(outward.get(), settings.turningPoint(polarity));
        return new SwitchSearch(step, complete ? Why.NOT_SWITCHED : Why.CUT_SHORT);
    }

    private static boolean reaches(Branch outward, OptionalDouble turningPoint) {
        int n = outward.points().size();
        double halfStep = n < 2
                ? 0
                : (outward.last().magnitude() - outward.points().get(n - 2).magnitude()) / 2;
        return turningPoint.isEmpty() || outward.last().magnitude() >= Math.abs(turningPoint.getAsDouble()) - halfStep;
    }

    /** Returns the switching voltage, V. */
    Outcome voltage() {
        return step.<Outcome>map(found -> new Measured(found.voltage(), found.width(), 0))
                .orElseGet(() -> new Missing(whyNot));
    }
}
