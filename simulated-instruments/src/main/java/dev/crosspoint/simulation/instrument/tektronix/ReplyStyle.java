package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.scpi.Mnemonic;
import java.util.Locale;

/** How replies are written: with the header of the query in front of them or without, and keywords in full or abbreviated. */
final class ReplyStyle {
    /** What measurements answer that have no result ("Not a Number" in the programmer manual). */
    static final double NO_NUMBER = 9.91e37;

    private static final double STEP = 1e3;
    private static final int DIGITS_OF_STEP = 3;
    private static final double ROUNDS_UP = 999.99995;

    boolean headers = true;
    boolean verbose = true;

    /** Returns a header as it is answered, without the colon in front; {@code [c]} stands for the channel. */
    String header(String printed, int channel) {
        String numbered = printed.replace("[c]", Integer.toString(channel));
        return verbose ? numbered.toUpperCase(Locale.ROOT) : numbered.replaceAll("[a-z]", "");
    }

    String keyword(Mnemonic value) {
        return verbose ? value.longForm() : value.shortForm();
    }

    static String flag(boolean on) {
        return on ? "1" : "0";
    }

    static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Returns a number with four decimals and an exponent that is a multiple of three, such as {@code 4.0000E-6}. */
    static String real(double value) {
        if (value == 0) {
            return "0.0E+0";
        }
        int exponent = DIGITS_OF_STEP * (int) Math.floor(Math.log10(Math.abs(value)) / DIGITS_OF_STEP);
        double mantissa = value / Math.pow(10, exponent);
        if (Math.abs(mantissa) >= ROUNDS_UP) {
            mantissa /= STEP;
            exponent += DIGITS_OF_STEP;
        }
        String text = String.format(Locale.ROOT, "%.4f", mantissa);
        return exponent == 0 ? text : text + String.format(Locale.ROOT, "E%+d", exponent);
    }
}
