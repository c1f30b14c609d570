package dev.crosspoint.scpi;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Numbers separated by commas. */
public final class ScpiList {
    private ScpiList() {}

    /** Returns the numbers, each at full double precision, separated by commas. */
    public static String format(double... values) {
        return Arrays.stream(values).mapToObj(ScpiNumber::format).collect(Collectors.joining(","));
    }

    /**
     * Returns the numbers in a response, at least one.
     *
     * @throws dev.crosspoint.instrument.ProtocolException if an element is no decimal number
     */
    public static double[] parse(String text) {
        return Arrays.stream(text.split(",", -1)).mapToDouble(ScpiNumber::parse).toArray();
    }
}
