package dev.crosspoint.simulation.instrument.k2450;

import java.util.Locale;

/** Numbers as the instrument writes them. */
final class Numbers {
    private static final double OVERFLOW = 9.9e37;
    private static final int DIGITS = 7;

    private Numbers() {}

    static String text(double value) {
        return text(value, DIGITS);
    }

    /** Returns a number with so many digits; an infinite one is the code for an overflow. */
    static String text(double value, int digits) {
        double shown = Double.isInfinite(value) ? Math.copySign(OVERFLOW, value) : value;
        return String.format(Locale.ROOT, "%." + (digits - 1) + "E", shown);
    }
}
