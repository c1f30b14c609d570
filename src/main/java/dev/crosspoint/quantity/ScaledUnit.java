package dev.crosspoint.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/**
 * A unit in the size that suits a value, such as nA for 3e-9 A.
 *
 * @param exponent power of ten by which SI values are divided before they are printed
 * @param symbol what follows the number, such as {@code "nA"} or {@code "× 10⁶"}; empty for plain ratios
 */
public record ScaledUnit(int exponent, String symbol) {

    /** Units whose first symbol stands in the first power, so that a prefix before it scales the whole unit. */
    private static final Pattern PREFIXABLE = Pattern.compile("(A|V|S|ohm|Ω|s|J|W|F|C|H|Hz|T|K|m|N|Pa|eV)([*·/].*)?");

    private static final String PREFIXES = "afpnµm kMGTPE";
    private static final int SMALLEST_PREFIX = -18;
    private static final int LARGEST_PREFIX = 18;

    /** The largest power of ten that a double holds exactly. */
    private static final int LARGEST_EXACT_POWER = 22;

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /**
     * Returns the unit in which {@code magnitude} is easy to read.
     *
     * <p>Values from 0.1 up to 1000 keep the plain unit, because "0.3 V" is what is said of a threshold. Seconds take no
     * prefix above one.
     *
     * @param unit SI unit, such as {@code "A"}; {@code "1"} or empty for ratios and counts
     * @param magnitude a typical value in that unit; its sign does not matter
     */
    public static ScaledUnit of(String unit, double magnitude) {
        double size = Math.abs(magnitude);
        if (size == 0 || !Double.isFinite(size)) {
            return plain(unit);
        }
        // Rounded first, so that 999.9999 µA is 1 mA and not 1000 µA.
        BigDecimal rounded = new BigDecimal(size).round(new MathContext(4));
        int decade = rounded.precision() - rounded.scale() - 1;
        if (decade >= -1 && decade < 3) {
            return plain(unit);
        }
        int thousands = Math.floorDiv(decade, 3) * 3;
        if (takesPrefix(unit, thousands)) {
            char prefix = PREFIXES.charAt((thousands - SMALLEST_PREFIX) / 3);
            return new ScaledUnit(thousands, prefix + symbol(unit));
        }
        return decade >= -3 && decade < 5 ? plain(unit) : power(unit, decade);
    }

    /** Returns the unit as it is, in its usual symbol. */
    static ScaledUnit plain(String unit) {
        return new ScaledUnit(0, symbol(unit));
    }

    private static ScaledUnit power(String unit, int exponent) {
        return new ScaledUnit(exponent, ("× " + powerOfTen(exponent) + " " + symbol(unit)).strip());
    }

    private static boolean takesPrefix(String unit, int exponent) {
        boolean small = exponent < 0;
        return exponent >= SMALLEST_PREFIX
                && exponent <= LARGEST_PREFIX
                && PREFIXABLE.matcher(unit).matches()
                && (small || !unit.equals("s"));
    }

    /** Returns the usual symbol of a unit, such as Ω for {@code "ohm"}; empty for {@code "1"}. */
    public static String symbol(String unit) {
        return switch (unit) {
            case "1" -> "";
            case "degC" -> "°C";
            default ->
                unit.replace("ohm", "Ω")
                        .replace("*", "·")
                        .replace("^2", "²")
                        .replace("^3", "³")
                        .replace("^-1", "⁻¹")
                        .replace("^-2", "⁻²");
        };
    }

    /** Returns a power of ten with a raised exponent, such as 10⁻⁹. */
    public static String powerOfTen(int exponent) {
        StringBuilder text = new StringBuilder("10");
        for (char c : Integer.toString(exponent).toCharArray()) {
            text.append(c == '-' ? '⁻' : SUPERSCRIPTS.charAt(c - '0'));
        }
        return text.toString();
    }

    /** Returns an SI value in this unit. */
    public double scale(double value) {
        if (Double.isFinite(value) && Math.abs(exponent) > LARGEST_EXACT_POWER) {
            return new BigDecimal(value).movePointLeft(exponent).doubleValue();
        }
        return exponent < 0 ? value * Math.pow(10, -exponent) : value / Math.pow(10, exponent);
    }

    /** Tells whether the unit is written as a power of ten, which binds a value and its uncertainty in brackets. */
    public boolean isPowerOfTen() {
        return symbol.startsWith("×");
    }

    /** Returns a printed number followed by this unit. */
    public String after(String number) {
        return symbol.isEmpty() ? number : number + " " + symbol;
    }
}
