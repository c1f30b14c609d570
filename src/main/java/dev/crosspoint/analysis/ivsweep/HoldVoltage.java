package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.analysis.ivsweep.Outcome.Bounded;
import dev.crosspoint.analysis.ivsweep.Outcome.Measured;
import dev.crosspoint.analysis.ivsweep.Outcome.Missing;
import dev.crosspoint.analysis.ivsweep.Outcome.Why;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where a volatile device falls back to its high-resistance state on the way to 0 V.
 *
 * @param outcome the hold voltage, V, as a magnitude
 * @param lastOn magnitude of the last voltage at which the device was on, V; empty if it was not on at all
 */
record HoldVoltage(Outcome outcome, OptionalDouble lastOn) {

    /**
     * Follows the branch back until two readings in a row are no longer above the middle, on a logarithmic scale, between
     * the conductance just before the switch and the largest one on the way back. A device that is on at the last reading
     * before 0 V and off beyond holds down to somewhere between that voltage and 0 V.
     *
     * @param outward the branch in which the device switched on
     * @param step where it did
     * @param back the branch back
     * @param beyond the branch outward of the other polarity that follows, if any
     */
    static HoldVoltage of(Branch outward, SwitchingStep step, Branch back, Optional<Branch> beyond, NoiseFloor floor) {
        double off = Level.ofConductance(outward.points(), floor).stream()
                .filter(level -> level.point().sourced() == step.from())
                .mapToDouble(Level::high)
                .findFirst()
                .orElseThrow();
        List<Level> levels = Level.ofConductance(back.points(), floor);
        double on = Double.NEGATIVE_INFINITY;
        for (int i = 0; i + 1 < levels.size(); i++) {
            on = Math.max(on, SwitchingStep.confirmedLow(levels, i));
        }
        if (on - off < SwitchingStep.MIN_DECADES) {
            return new HoldVoltage(new Missing(Why.NOT_ON), OptionalDouble.empty());
        }
        double middle = (on + off) / 2;
        int last = 0;
        for (int i = 0; i + 1 < levels.size(); i++) {
            if (SwitchingStep.confirmedLow(levels, i) >= middle) {
                last = i + 1;
            }
        }
        double lastOn = levels.get(last).point().magnitude();
        if (last + 1 == levels.size()) {
            Outcome untilZero = beyond.map(branch -> isOn(branch, middle, floor)
                            ? new Missing(Why.STILL_ON)
                            : (Outcome) new Measured(lastOn / 2, lastOn, 0))
                    .orElse(new Bounded(lastOn));
            return new HoldVoltage(untilZero, OptionalDouble.of(lastOn));
        }
        double firstOff = levels.get(last + 1).point().magnitude();
        return new HoldVoltage(new Measured((lastOn + firstOff) / 2, lastOn - firstOff, 0), OptionalDouble.of(lastOn));
    }

    private static boolean isOn(Branch branch, double middle, NoiseFloor floor) {
        List<Level> levels = Level.ofConductance(branch.points(), floor);
        return levels.size() > 1 && SwitchingStep.confirmedLow(levels, 0) >= middle;
    }
}
