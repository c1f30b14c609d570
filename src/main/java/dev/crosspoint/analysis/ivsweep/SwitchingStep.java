package dev.crosspoint.analysis.ivsweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A lasting change of a device's state between two neighbouring readings of a branch.
 *
 * <p>The switching voltage is where |I| changes most, in decades, from one reading to the next. A change counts only if
 * two readings on each side agree on it, so that a single bad reading is no switch, and if it amounts to a decade
 * altogether. A rise is sought in |I/V|, because the current of a plain resistor grows by decades from 0 V on; a drop in
 * |I|.
 *
 * @param from voltage of the last reading in the old state, V
 * @param to voltage of the first reading in the new state, V
 */
record SwitchingStep(double from, double to) {

    /** The change that makes a switch, in decades, over the branch. */
    static final double MIN_DECADES = 1;

    /**
     * A rise in smaller steps could be a steep but single-valued I–V curve, so the branch back must lie this much
     * higher, in decades, where the rise began.
     */
    private static final double MIN_HYSTERESIS = 0.5;

    /** Looks for a device that switches on in {@code outward}; readings of {@code back} confirm a switch at its end. */
    static Optional<SwitchingStep> rise(Branch outward, Optional<Branch> back, NoiseFloor floor) {
        List<Level> out = Level.ofConductance(outward.points(), floor);
        List<Level> returning =
                back.map(branch -> Level.ofConductance(branch.points(), floor)).orElse(List.of());
        return largest(out, returning)
                .filter(found -> found.decades >= MIN_DECADES || isHysteretic(found.before, returning))
                .map(Found::step);
    }

    /** Looks for a device that switches off in {@code outward}; readings of {@code back} confirm a switch at its end. */
    static Optional<SwitchingStep> drop(Branch outward, Optional<Branch> back, NoiseFloor floor) {
        List<Level> out = Level.negated(Level.ofCurrent(outward.points(), floor));
        // On the way back the current falls anyway, so only its first two readings confirm.
        List<Level> returning = back.map(branch -> Level.negated(Level.ofCurrent(branch.points(), floor)))
                .map(levels -> levels.subList(0, Math.min(2, levels.size())))
                .orElse(List.of());
        return largest(out, returning).map(Found::step);
    }

    /** Returns the middle of the step, V. */
    double voltage() {
        return (from + to) / 2;
    }

    /** Returns how far apart the two readings are, V. */
    double width() {
        return Math.abs(to - from);
    }

    private record Found(Level before, Level after, double decades) {
        SwitchingStep step() {
            return new SwitchingStep(before.point().sourced(), after.point().sourced());
        }
    }

    private static Optional<Found> largest(List<Level> branch, List<Level> confirming) {
        List<Level> levels = new ArrayList<>(branch);
        levels.addAll(confirming);
        int best = -1;
        double largest = 0;
        for (int i = 1; i + 1 < branch.size() && i + 2 < levels.size(); i++) {
            double decades = confirmedLow(levels, i + 1) - confirmedHigh(levels, i);
            if (decades > largest) {
                largest = decades;
                best = i;
            }
        }
        if (best < 0 || totalDecades(levels, best) < MIN_DECADES) {
            return Optional.empty();
        }
        return Optional.of(new Found(levels.get(best), levels.get(best + 1), largest));
    }

    private static double totalDecades(List<Level> levels, int step) {
        double before = Double.POSITIVE_INFINITY;
        for (int i = 1; i <= step; i++) {
            before = Math.min(before, confirmedHigh(levels, i));
        }
        double after = Double.NEGATIVE_INFINITY;
        for (int i = step + 1; i + 1 < levels.size(); i++) {
            after = Math.max(after, confirmedLow(levels, i));
        }
        return after - before;
    }

    /** Returns the level that reading {@code i} and the next one both reach. */
    static double confirmedLow(List<Level> levels, int i) {
        return Math.min(levels.get(i).low(), levels.get(i + 1).low());
    }

    /** Returns the level that reading {@code i} and the one before both stay under. */
    private static double confirmedHigh(List<Level> levels, int i) {
        return Math.max(levels.get(i - 1).high(), levels.get(i).high());
    }

    private static boolean isHysteretic(Level before, List<Level> returning) {
        double voltage = before.point().magnitude();
        return returning.stream()
                .min(Comparator.comparingDouble(level -> Math.abs(level.point().magnitude() - voltage)))
                .filter(level -> level.low() - before.high() >= MIN_HYSTERESIS)
                .isPresent();
    }
}
