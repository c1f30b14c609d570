package dev.crosspoint.instrument;

import java.util.OptionalDouble;

/** A range, in V or A: one that stays, or one that the instrument picks. */
public sealed interface MeasureRange {

    /** The smallest range that holds {@code value}, V or A, and stays. */
    record Fixed(double value) implements MeasureRange {
        public Fixed {
            if (!(value > 0)) {
                throw new IllegalArgumentException("a range is greater than 0, not " + value);
            }
        }
    }

    /** The range that the instrument picks, but none below the one that holds {@code lowerLimit}, V or A. */
    record Auto(double lowerLimit) implements MeasureRange {
        public Auto {
            if (!(lowerLimit > 0)) {
                throw new IllegalArgumentException(
                        "the lower limit of an automatic range is greater than 0, not " + lowerLimit);
            }
        }
    }

    /** Returns a fixed range if one is given, an automatic one otherwise, V or A. */
    static MeasureRange fixedOrAuto(OptionalDouble fixed, double lowerLimit) {
        return fixed.isPresent() ? new Fixed(fixed.getAsDouble()) : new Auto(lowerLimit);
    }
}
