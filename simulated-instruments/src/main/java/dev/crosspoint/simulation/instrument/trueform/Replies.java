package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.scpi.ErrorQueue;
import dev.crosspoint.simulation.scpi.Response;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as this family answers them: {@code +1.000000000000000E+03}. */
final class Replies {
    /** Stands for infinity (SCPI-1999, volume 1, section 7.2.1.4). */
    static final double INFINITY = 9.9e37;

    /** Where binary fractions begin to show. */
    private static final MathContext DIGITS = new MathContext(14);

    private Replies() {}

    static String number(double value) {
        BigDecimal told = BigDecimal.valueOf(Double.isInfinite(value) ? INFINITY : value);
        return String.format(Locale.ROOT, "%+.15E", told.round(DIGITS).doubleValue());
    }

    static Response answer(double value) {
        return Response.text(number(value));
    }

    /** A whole number, always signed. */
    static Response count(long value) {
        return Response.text(String.format(Locale.ROOT, "%+d", value));
    }

    /** An error as the queue's query answers it: {@code +0,"No error"}. */
    static Response error(ErrorQueue.Entry entry) {
        return Response.text(String.format(Locale.ROOT, "%+d,\"%s\"", entry.code(), entry.text()));
    }

    static Response quoted(String text) {
        return Response.text('"' + text + '"');
    }
}
