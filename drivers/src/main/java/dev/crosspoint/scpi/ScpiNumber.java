package dev.crosspoint.scpi;

import dev.crosspoint.instrument.ProtocolException;
import java.util.regex.Pattern;

/** Decimal numbers as SCPI writes them, at full double precision and whatever the locale. */
public final class ScpiNumber {
    /** "Not a number" in a response (SCPI-1999, 7.2.1.5). */
    public static final double NAN_CODE = 9.91e37;

    /** Infinity in a response (SCPI-1999, 7.2.1.4); its negative stands for negative infinity. */
    public static final double INFINITY_CODE = 9.9e37;

    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,4})?");

    private ScpiNumber() {}

    /**
     * Returns a number in the shortest form that reads back as the same double.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public static String format(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("only a finite number can be sent, not " + value);
        }
        return Double.toString(value);
    }

    /**
     * Returns the number in a response; the codes for not-a-number and the infinities become those.
     *
     * @throws ProtocolException if the text is no decimal number
     */
    public static double parse(String text) {
        String number = text.strip();
        if (!DECIMAL.matcher(number).matches()) {
            throw new ProtocolException("\"" + text + "\" is not a number");
        }
        return decode(Double.parseDouble(number));
    }

    /** Returns a value of a response with the codes for not-a-number and the infinities resolved. */
    static double decode(double value) {
        if (value == NAN_CODE || value == (float) NAN_CODE) {
            return Double.NaN;
        } else if (Math.abs(value) == INFINITY_CODE || Math.abs(value) == (float) INFINITY_CODE) {
            return Math.copySign(Double.POSITIVE_INFINITY, value);
        }
        return value;
    }
}
