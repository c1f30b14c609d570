package dev.crosspoint.driver.pico;

import java.util.Arrays;
import java.util.Optional;

/** A range of an input, with its number in the library ({@code PS6000_RANGE}). */
enum PicoRange {
    R50MV(2, 0.05),
    R100MV(3, 0.1),
    R200MV(4, 0.2),
    R500MV(5, 0.5),
    R1V(6, 1),
    R2V(7, 2),
    R5V(8, 5),
    R10V(9, 10),
    R20V(10, 20);

    /** The converter has 8 bits, in the upper byte of a count ("PicoScope 6000 Series Programmer's Guide"). */
    private static final int COUNTS_PER_CODE = 256;

    private final int code;
    private final double fullScale;

    PicoRange(int code, double fullScale) {
        this.code = code;
        this.fullScale = fullScale;
    }

    /** Returns the range that has a number in the library, if one has. */
    static Optional<PicoRange> of(int code) {
        return Arrays.stream(values()).filter(range -> range.code == code).findFirst();
    }

    int code() {
        return code;
    }

    /** Returns the voltage in V at either end, at the input. */
    double fullScale() {
        return fullScale;
    }

    /** Returns the voltage in V of one count, at the input. */
    double voltsPerCount() {
        return fullScale / Ps6000.PS6000_MAX_VALUE;
    }

    /** Returns the step in V between neighbouring codes of the converter, at the input. */
    double resolution() {
        return COUNTS_PER_CODE * voltsPerCount();
    }
}
