package dev.crosspoint.settings;

import java.util.function.Function;

/** Ranges in words. */
final class Ranges {

    private Ranges() {}

    /** Returns {@code 0 V to 1 V}, {@code 0 V or more}, {@code 1 V or less}, or an empty text if there is no end. */
    static String text(double min, double max, Function<Double, String> format) {
        if (Double.isInfinite(min)) {
            return Double.isInfinite(max) ? "" : format.apply(max) + " or less";
        }
        return Double.isInfinite(max) ? format.apply(min) + " or more" : format.apply(min) + " to " + format.apply(max);
    }
}
