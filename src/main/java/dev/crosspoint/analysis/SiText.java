package dev.crosspoint.analysis;

import java.util.Locale;

/** Numbers for sentences: three significant digits and an SI prefix, such as {@code 2.00 pA}. */
public final class SiText {

    private static final String PREFIXES = "afpnµm kMGT";
    private static final int SMALLEST_EXPONENT = -18;

    private SiText() {}

    /**
     * Returns a value with its unit; the units {@code "1"} and {@code "ohm"} are written as nothing and Ω.
     *
     * @param value in {@code unit}
     * @param unit SI unit without a prefix
     */
    public static String of(double value, String unit) {
        String symbol = unit.equals("1") ? "" : unit.equals("ohm") ? "Ω" : unit;
        if (value == 0 || !Double.isFinite(value) || symbol.isEmpty()) {
            return String.format(Locale.ROOT, "%.3g %s", value, symbol).strip();
        }
        // Rounded first, so that 999.96 becomes 1.00 k and not 1000.
        double rounded = Double.parseDouble(String.format(Locale.ROOT, "%.2e", value));
        int magnitude = (int) Math.floor(Math.log10(Math.abs(rounded)) + 1e-9);
        int exponent = Math.floorDiv(magnitude, 3) * 3;
        int index = (exponent - SMALLEST_EXPONENT) / 3;
        if (exponent < SMALLEST_EXPONENT || index >= PREFIXES.length()) {
            return String.format(Locale.ROOT, "%.2e %s", value, symbol);
        }
        int decimals = 2 - (magnitude - exponent);
        String digits = String.format(Locale.ROOT, "%." + decimals + "f", rounded / Math.pow(10, exponent));
        return digits + " " + String.valueOf(PREFIXES.charAt(index)).strip() + symbol;
    }
}
