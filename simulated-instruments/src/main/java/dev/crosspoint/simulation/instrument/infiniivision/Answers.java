package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.scpi.NumberFormat;
import dev.crosspoint.simulation.scpi.Response;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How the family writes what it answers. */
final class Answers {
    /** Stands for a measurement that has no result. */
    static final Response NO_RESULT = Response.text("+9.9E+37");

    private Answers() {}

    /** A number as {@code +1.000000E-06}; how many digits real units write depends on the setting. */
    static Response real(double value) {
        return Response.text(text(value));
    }

    static String text(double value) {
        StringBuilder text = new StringBuilder();
        NumberFormat.MEASUREMENT.append(text, value);
        return text.toString();
    }

    /** A whole number, which has a sign. */
    static Response integer(long value) {
        return Response.text(String.format(Locale.ROOT, "%+d", value));
    }

    /** A block with a header of the family's fixed length. */
    static Response block(byte[] content) {
        String header = String.format(Locale.ROOT, "#8%08d", content.length);
        return Response.text(header + new String(content, StandardCharsets.ISO_8859_1));
    }
}
