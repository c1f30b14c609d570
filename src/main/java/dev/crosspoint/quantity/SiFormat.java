package dev.crosspoint.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Prints quantities with SI prefixes and sensible digits, with a plain hyphen as minus sign and always a decimal point.
 *
 * <p>Where there is an uncertainty, it decides the digits by the rule of the Particle Data Group (Review of Particle
 * Physics, Introduction, "Rounding"): two digits of it if they are 10 to 35, else one.
 */
public final class SiFormat {

    private static final int DIGITS_WITHOUT_UNCERTAINTY = 4;
    private static final int MOST_DIGITS = 9;

    private SiFormat() {}

    /** Returns a value rounded to {@code digits} significant digits, such as {@code "1.00 GΩ"}. */
    public static String value(double value, String unit, int digits) {
        if (!Double.isFinite(value)) {
            return ScaledUnit.plain(unit).after(notFinite(value));
        }
        ScaledUnit scaled = ScaledUnit.of(unit, value);
        return scaled.after(fixed(scaled.scale(value), decimals(scaled.scale(value), digits)));
    }

    /** Returns a chosen or counted value with the digits it has, at most nine, such as {@code "0.5 V"}. */
    public static String nominal(double value, String unit) {
        if (!Double.isFinite(value)) {
            return value(value, unit, DIGITS_WITHOUT_UNCERTAINTY);
        }
        ScaledUnit scaled = ScaledUnit.of(unit, value);
        BigDecimal digits = new BigDecimal(scaled.scale(value)).round(new MathContext(MOST_DIGITS));
        return scaled.after(
                digits.signum() == 0 ? "0" : digits.stripTrailingZeros().toPlainString());
    }

    /** Returns an exact count with all its digits, such as {@code "374"}. */
    public static String count(double value) {
        return new BigDecimal(value).toPlainString();
    }

    /**
     * Returns a value with the distances to both ends of its interval, such as {@code "0.302 ± 0.004 V"} or
     * {@code "302 (-4 +15) µV"}; the value alone, to four digits, where an end is unknown or the value lies outside.
     */
    public static String withInterval(double value, double low, double high, String unit) {
        if (!Double.isFinite(low) || !Double.isFinite(high) || !(low <= value && value <= high) || low == high) {
            return value(value, unit, DIGITS_WITHOUT_UNCERTAINTY);
        }
        ScaledUnit scaled = unitOf(value, low, high, unit);
        double centre = scaled.scale(value);
        double downwards = centre - scaled.scale(low);
        double upwards = scaled.scale(high) - centre;
        int decimals = decimalsOf(centre, downwards, upwards);
        String number = fixed(centre, decimals);
        if (Math.abs(upwards - downwards) >= Math.pow(10, -decimals) / 2) {
            return scaled.after(number + " (-" + fixed(downwards, decimals) + " +" + fixed(upwards, decimals) + ")");
        }
        // Sides that differ by less than the last digit are equal; printed each, 3.49 and 3.51 would be -3 and +4.
        String both = number + " ± " + fixed(downwards / 2 + upwards / 2, decimals);
        return scaled.after(scaled.isPowerOfTen() ? "(" + both + ")" : both);
    }

    /**
     * Returns both ends of a value's interval in the value's own unit, to one digit more than the value deserves, such as
     * {@code "0.2984 to 0.3061 V"}.
     */
    public static String interval(double value, double low, double high, String unit) {
        if (Double.isNaN(low) || Double.isNaN(high)) {
            return "not determined";
        }
        ScaledUnit scaled = unitOf(value, low, high, unit);
        double centre = scaled.scale(value);
        double bottom = scaled.scale(low);
        double top = scaled.scale(high);
        boolean bounded = bottom < top && Double.isFinite(top - bottom);
        int decimals = bounded
                ? decimalsOf(centre, centre - bottom, top - centre) + 1
                : decimals(centre, DIGITS_WITHOUT_UNCERTAINTY);
        return scaled.after(end(bottom, decimals) + " to " + end(top, decimals));
    }

    private static ScaledUnit unitOf(double value, double low, double high, String unit) {
        double halfWidth = high / 2 - low / 2;
        double size = Double.isFinite(halfWidth) ? Math.max(Math.abs(value), Math.abs(halfWidth)) : Math.abs(value);
        return ScaledUnit.of(unit, size);
    }

    private static String end(double scaled, int decimals) {
        return Double.isFinite(scaled) ? fixed(scaled, decimals) : notFinite(scaled);
    }

    private static String notFinite(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        return value > 0 ? "∞" : "-∞";
    }

    /** Returns the decimals that suit the half-width of an interval and do not round its shorter side away. */
    private static int decimalsOf(double centre, double downwards, double upwards) {
        int decimals = decimalsOfUncertainty(downwards / 2 + upwards / 2);
        double shorter = Math.min(downwards, upwards);
        if (shorter > 0) {
            decimals = Math.max(decimals, decimals(shorter, 1));
        }
        return Math.min(decimals, decimals(Math.max(Math.abs(centre), downwards + upwards), MOST_DIGITS));
    }

    private static int decimalsOfUncertainty(double uncertainty) {
        BigDecimal threeDigits = new BigDecimal(uncertainty).round(new MathContext(3));
        int leading = threeDigits.unscaledValue().intValue() * (int) Math.pow(10, 3 - threeDigits.precision());
        if (leading < 355) {
            return decimals(uncertainty, 2);
        }
        // From 950 on the uncertainty is printed as 1.0.
        return leading < 950 ? decimals(uncertainty, 1) : decimals(uncertainty, 1) + 1;
    }

    /** Returns how many decimals show {@code digits} significant digits; negative if digits before the point are rounded. */
    private static int decimals(double value, int digits) {
        if (value == 0) {
            return digits - 1;
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
        return digits - (rounded.precision() - rounded.scale());
    }

    private static String fixed(double value, int decimals) {
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.setScale(Math.max(decimals, 0), RoundingMode.UNNECESSARY).toPlainString();
    }
}
