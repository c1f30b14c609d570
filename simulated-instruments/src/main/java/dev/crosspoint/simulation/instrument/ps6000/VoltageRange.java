package dev.crosspoint.simulation.instrument.ps6000;

import static dev.crosspoint.simulation.instrument.ps6000.Ps6000Exception.require;

/**
 * An input range of the PicoScope 6402C.
 *
 * @param fullScale voltage in V at the largest code, {@link #LARGEST_CODE}
 */
record VoltageRange(double fullScale) {
    /** The 8-bit code of the upper end of a range, in the upper byte ({@code PS6000_MAX_VALUE}). */
    static final short LARGEST_CODE = 127 << 8;

    private static final double[] FULL_SCALES = {
        0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50,
    };
    /** {@code PS6000_50MV} and {@code PS6000_20V}: the header knows more ranges than this model has. */
    private static final int SMALLEST = 2;

    private static final int LARGEST = 10;

    /** Returns the range that {@code PS6000_RANGE} numbers so. */
    static VoltageRange of(int number) {
        require(number >= SMALLEST && number <= LARGEST, PicoStatus.INVALID_VOLTAGE_RANGE);
        return new VoltageRange(FULL_SCALES[number]);
    }

    /** Returns the largest voltage in V, of either sign, that can be added to the input before it is converted. */
    double largestOffset() {
        if (fullScale < 0.5) {
            return 0.5;
        }
        return fullScale < 5 ? 2.5 : 20;
    }
}
