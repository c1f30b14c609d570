package dev.crosspoint.settings;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quantities as text: {@code 750 mV} to 0.75 and back, exactly. */
public final class Quantities {

    /** Far longer than any number written by hand; a longer one would cost time and say nothing. */
    private static final int LONGEST_TEXT = 200;

    /** No double needs an exponent of more digits, and exact arithmetic with one would not end. */
    static final String NUMBER = "[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?";

    /** Spaces that word processors put between a number and its unit count as spaces. */
    private static final String SPACE = "[ \\t\u00a0\u2009\u202f]*";

    private static final Pattern QUANTITY =
            Pattern.compile("(?<number>" + NUMBER + ")" + SPACE + "(?<unit>(1/)?[\\p{L}%].*?)?" + SPACE);

    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?[0-9.]*,[0-9].*");

    /** Beyond these a plain number is written with an exponent. */
    private static final double LARGEST_PLAIN = 1e7;

    private static final double SMALLEST_PLAIN = 1e-4;

    private Quantities() {}

    /**
     * Returns a quantity in the given unit.
     *
     * @param text a number and a unit, such as {@code 750 mV}, {@code 0.5V/s} or {@code 1 %}; a bare number for unit 1
     * @param unit the unit of the value returned, such as {@code V}
     * @throws IllegalArgumentException if the text is no quantity of the unit's dimension; the message says what is needed
     */
    public static double parse(String text, String unit) {
        UnitExpression target = UnitExpression.of(unit);
        return parse(text, target, () -> QuantityKind.nameWithExample(target) + " is needed");
    }

    /** As {@link #parse(String, String)}, with the words for what is needed, which end the message. */
    static double parse(String text, UnitExpression target, Supplier<String> needed) {
        String given = Excerpt.of(text);
        if (DECIMAL_COMMA.matcher(text.strip()).matches()) {
            throw new IllegalArgumentException(
                    given + " has a comma; numbers take a decimal point, and " + needed.get());
        }
        Matcher matcher = QUANTITY.matcher(text.strip());
        if (text.length() > LONGEST_TEXT || !matcher.matches()) {
            throw new IllegalArgumentException(
                    given + " is not a number" + (target.isOne() ? "" : " with a unit") + ", but " + needed.get());
        }
        UnitExpression source = unit(matcher.group("unit"), given, target, needed);
        if (!source.isCompatible(target)) {
            throw new IllegalArgumentException(given + " is " + QuantityKind.name(source) + ", but " + needed.get());
        }
        BigDecimal number = new BigDecimal(matcher.group("number"));
        double value = source.convert(number, target);
        if (Double.isInfinite(value) || (value == 0 && number.signum() != 0)) {
            throw new IllegalArgumentException(given + " is too large or too small for a number, but " + needed.get());
        }
        return value;
    }

    private static UnitExpression unit(String name, String given, UnitExpression target, Supplier<String> needed) {
        if (name == null) {
            if (target.isOne()) {
                return target;
            }
            throw new IllegalArgumentException(given + " has no unit, but " + needed.get());
        }
        return UnitExpression.parse(name)
                .orElseThrow(() -> new IllegalArgumentException(given + " has the unknown unit " + Excerpt.of(name)
                        + ", but " + needed.get() + "; units for it are " + QuantityKind.units(target)));
    }

    /** Returns a quantity as text with the prefix that suits it, such as {@code 750 mV} for 0.75 and {@code V}. */
    public static String format(double value, String unit) {
        return format(value, UnitExpression.of(unit));
    }

    /** Returns a quantity for a person to read, in four significant digits; also one that is infinite or not a number. */
    public static String approximately(double value, String unit) {
        if (!Double.isFinite(value)) {
            return value + " " + unit;
        }
        return format(new BigDecimal(value).round(new MathContext(4)).doubleValue(), unit);
    }

    static String format(double value, UnitExpression unit) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " is not a finite number");
        }
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (!unit.takesPrefix() || exact.signum() == 0) {
            return plain(exact) + (unit.isOne() ? "" : " " + unit);
        }
        UnitPrefix prefix = prefix(exact);
        return plain(exact.scaleByPowerOfTen(-prefix.exponent())) + " " + unit.withPrefix(prefix);
    }

    /** The largest prefix that leaves at least one before the decimal point; none if even the smallest does not. */
    private static UnitPrefix prefix(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        return UnitPrefix.byThousands()
                .filter(prefix -> prefix.exponent() <= exponent)
                .reduce((smaller, larger) -> larger)
                .orElse(UnitPrefix.NONE);
    }

    private static String plain(BigDecimal value) {
        double size = Math.abs(value.doubleValue());
        if (size == 0) {
            return "0";
        }
        if (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
            return value.toPlainString();
        }
        BigDecimal digits = value.stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        return digits.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }
}
