package dev.crosspoint.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import java.util.Optional;

/**
 * A number with a unit, kept as a double in that unit.
 *
 * @param unit the unit as the record names it
 * @param expression the same, parsed
 */
record QuantityType(String unit, UnitExpression expression, double min, double max) implements ValueType {

    static QuantityType of(SettingInfo info) {
        return new QuantityType(info.unit(), UnitExpression.of(info.unit()), info.min(), info.max());
    }

    @Override
    public Optional<Object> read(SettingsNode node, String path, Problems problems) {
        return ScalarReading.read(node, path, this, problems, text -> {
            double value = Quantities.parse(text, expression, () -> ScalarReading.needs(path, this));
            if (value < min) {
                throw new IllegalArgumentException(Excerpt.of(text) + " is below the smallest allowed " + toText(min));
            }
            if (value > max) {
                throw new IllegalArgumentException(Excerpt.of(text) + " is above the largest allowed " + toText(max));
            }
            return value;
        });
    }

    @Override
    public String expected() {
        return QuantityKind.name(expression) + " such as " + example();
    }

    /** The usual example of the quantity, unless the range shuts it out. */
    private String example() {
        String usual = QuantityKind.example(expression);
        double value = Quantities.parse(usual, expression, this::range);
        if (value < min) {
            return toText(min);
        }
        return value > max ? toText(max) : usual;
    }

    @Override
    public String range() {
        return Ranges.text(min, max, this::toText);
    }

    @Override
    public JsonNode toJson(Object value) {
        return DoubleNode.valueOf((double) value);
    }

    @Override
    public String toText(Object value) {
        return Quantities.format((double) value, expression);
    }
}
