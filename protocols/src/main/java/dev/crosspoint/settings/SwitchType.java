package dev.crosspoint.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.Optional;

/** True or false, in these two words alone. */
record SwitchType() implements ValueType {

    @Override
    public Optional<Object> read(SettingsNode node, String path, Problems problems) {
        return ScalarReading.read(node, path, this, problems, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new IllegalArgumentException(
                        Excerpt.of(text) + " is neither, but " + ScalarReading.needs(path, this));
        });
    }

    @Override
    public String expected() {
        return "true or false";
    }

    @Override
    public JsonNode toJson(Object value) {
        return BooleanNode.valueOf((boolean) value);
    }

    @Override
    public String toText(Object value) {
        return value.toString();
    }
}
