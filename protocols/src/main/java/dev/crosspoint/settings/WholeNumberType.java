package dev.crosspoint.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A whole number, kept as an int or a long. */
record WholeNumberType(boolean isLong, double min, double max) implements ValueType {

    private static final Pattern NUMBER = Pattern.compile(Quantities.NUMBER);

    /** Longer than any long, and short enough to cost no time. */
    private static final int LONGEST_TEXT = 40;

    @Override
    public Optional<Object> read(SettingsNode node, String path, Problems problems) {
        return ScalarReading.read(node, path, this, problems, text -> {
            long value = parse(text.strip(), path);
            if (value < min) {
                throw new IllegalArgumentException(value + " is below the smallest allowed " + format(min));
            }
            if (value > max) {
                throw new IllegalArgumentException(value + " is above the largest allowed " + format(max));
            }
            return isLong ? (Object) value : (Object) (int) value;
        });
    }

    private long parse(String text, String path) {
        if (text.length() > LONGEST_TEXT || !NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    Excerpt.of(text) + " is not a whole number, but " + ScalarReading.needs(path, this));
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return isLong ? number.longValueExact() : number.intValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    text + " is not a whole number between " + smallest() + " and " + largest() + ", but "
                            + ScalarReading.needs(path, this),
                    e);
        }
    }

    private long smallest() {
        return isLong ? Long.MIN_VALUE : Integer.MIN_VALUE;
    }

    private long largest() {
        return isLong ? Long.MAX_VALUE : Integer.MAX_VALUE;
    }

    @Override
    public String expected() {
        return "a whole number such as " + format(Math.max(min, Math.min(max, 10)));
    }

    @Override
    public String range() {
        return Ranges.text(min, max, WholeNumberType::format);
    }

    private static String format(double limit) {
        return new BigDecimal(limit).toPlainString();
    }

    @Override
    public String unit() {
        return "1";
    }

    @Override
    public JsonNode toJson(Object value) {
        return LongNode.valueOf(((Number) value).longValue());
    }

    @Override
    public String toText(Object value) {
        return value.toString();
    }
}
