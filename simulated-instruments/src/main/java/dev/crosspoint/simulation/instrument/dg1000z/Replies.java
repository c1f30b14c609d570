package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.scpi.Response;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What this family answers in its own way. */
final class Replies {
    /** Stands for infinity (SCPI-1999, volume 1, section 7.2.1.4). */
    static final double INFINITY = 9.9e37;

    private Replies() {}

    /** Returns a number with seven digits: {@code 1.000000E+03}. */
    static String number(double value) {
        // Adding 0 takes the sign from a negative zero.
        return String.format(Locale.ROOT, "%.6E", Double.isInfinite(value) ? INFINITY : value + 0.0);
    }

    /** {@code ON} or {@code OFF}. */
    static Response flag(boolean value) {
        return Response.text(value ? "ON" : "OFF");
    }

    /** A block whose length always has nine digits. */
    static Response block(byte[] content) {
        return Response.text(String.format(Locale.ROOT, "#9%09d", content.length)
                + new String(content, StandardCharsets.ISO_8859_1));
    }
}
