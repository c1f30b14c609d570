package dev.crosspoint.simulation.scpi;

/** Numbers with an exponent (NR3), always signed, with a fixed count of digits. */
public enum NumberFormat {
    /** {@code +1.00000000E+000}, the form in which settings are answered. */
    SETTING(8, 3),
    /** {@code +1.000000E-06}, the form of measured values. */
    MEASUREMENT(6, 2);

    private final int decimals;
    private final int exponentDigits;

    NumberFormat(int decimals, int exponentDigits) {
        this.decimals = decimals;
        this.exponentDigits = exponentDigits;
    }

    /** Appends {@code value}, a finite number. */
    public void append(StringBuilder text, double value) {
        double magnitude = Math.abs(value);
        int exponent = magnitude == 0 ? 0 : (int) Math.floor(Math.log10(magnitude));
        long one = power(decimals);
        long digits = scaled(magnitude, decimals - exponent);
        if (digits >= 10 * one) {
            digits = scaled(magnitude, decimals - ++exponent);
        } else if (digits < one && magnitude != 0) {
            digits = scaled(magnitude, decimals - --exponent);
        }
        text.append(value < 0 ? '-' : '+').append(digits / one).append('.');
        appendPadded(text, digits % one, decimals);
        text.append('E').append(exponent < 0 ? '-' : '+');
        appendPadded(text, Math.abs(exponent), exponentDigits);
    }

    private static long scaled(double magnitude, int powerOfTen) {
        // Powers beyond 1E22 are not exact, and beyond 1E308 they do not exist: two steps keep both harmless.
        int first = Math.max(-300, Math.min(300, powerOfTen));
        double scaled = first >= 0 ? magnitude * tenTo(first) : magnitude / tenTo(-first);
        int rest = powerOfTen - first;
        return Math.round(rest >= 0 ? scaled * tenTo(rest) : scaled / tenTo(-rest));
    }

    private static double tenTo(int exponent) {
        return exponent <= 22 ? EXACT_POWERS[exponent] : Math.pow(10, exponent);
    }

    private static long power(int exponent) {
        return (long) EXACT_POWERS[exponent];
    }

    private static void appendPadded(StringBuilder text, long value, int width) {
        for (long bound = power(width - 1); bound > value && bound > 1; bound /= 10) {
            text.append('0');
        }
        text.append(value);
    }

    private static final double[] EXACT_POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
}
