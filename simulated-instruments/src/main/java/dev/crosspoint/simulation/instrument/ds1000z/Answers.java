package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.scpi.Response;
import java.util.Locale;

/** How the family writes numbers. */
final class Answers {
    /** Stands for a measurement that has no result. */
    static final Response NO_RESULT = Response.text("9.9E37");

    private Answers() {}

    /** A number as {@code 1.000000e-06}. */
    static Response real(double value) {
        return Response.text(text(value));
    }

    static String text(double value) {
        return String.format(Locale.ROOT, "%e", value);
    }
}
