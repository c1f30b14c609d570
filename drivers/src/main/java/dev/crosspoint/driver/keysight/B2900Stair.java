package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.LinearSweep;
import dev.crosspoint.instrument.LogarithmicSweep;
import dev.crosspoint.instrument.SourceSweep;
import java.util.Optional;

/** A sweep that the instrument makes from its two ends, in V or A. */
record B2900Stair(B2900Commands.Spacing spacing, double start, double stop, int points, boolean doubled) {

    /** Returns the stair that a sweep is, or nothing if only a list of its levels can express it. */
    static Optional<B2900Stair> of(SourceSweep sweep) {
        if (sweep instanceof LinearSweep linear && linear.start() != linear.stop()) {
            return Optional.of(new B2900Stair(
                    B2900Commands.Spacing.LINEAR, linear.start(), linear.stop(), linear.points(), linear.doubled()));
        } else if (sweep instanceof LogarithmicSweep log && log.start() != log.stop()) {
            return Optional.of(new B2900Stair(
                    B2900Commands.Spacing.LOGARITHMIC, log.start(), log.stop(), log.points(), log.doubled()));
        }
        return Optional.empty();
    }

    B2900Commands.Legs legs() {
        return doubled ? B2900Commands.Legs.DOUBLE : B2900Commands.Legs.SINGLE;
    }
}
