package dev.crosspoint.simulation.instrument.k2450;

import java.util.Locale;

/** Numbers as the instrument writes them. */
final class Numbers {
    private static final double OVERFLOW = 9.9e37;
    private static final int DIGITS = 7;
    private static final String PREFIXES = "fpnum kMG";

    private Numbers() {}

    static String text(double value) {
        return text(value, DIGITS);
    }

    /** Returns a number with so many digits; an infinite one is the code for an overflow. */
    static String text(double value, int digits) {
        double shown = Double.isInfinite(value) ? Math.copySign(OVERFLOW, value) : value;
        return String.format(Locale.ROOT, "%." + (digits - 1) + "E", shown);
    }

    /** Returns a number as the front panel shows it, with a prefix before its unit. */
    static String onPanel(double value, ReadingUnit unit) {
        if (Double.isInfinite(value)) {
            return "Overflow";
        }
        int step = value == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(value)) / 3);
        int prefix = Math.max(0, Math.min(PREFIXES.length() - 1, step + PREFIXES.indexOf(' ')));
        double scaled = value / Math.pow(1000, prefix - PREFIXES.indexOf(' '));
        return String.format(Locale.ROOT, "%+09.4f %s", scaled, (PREFIXES.charAt(prefix) + unit.symbol()).strip());
    }
}
