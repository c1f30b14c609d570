package dev.crosspoint.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;

/** A text, taken as it is written. */
record TextType() implements ValueType {

    @Override
    public Optional<Object> read(SettingsNode node, String path, Problems problems) {
        return ScalarReading.read(node, path, this, problems, text -> text);
    }

    @Override
    public String expected() {
        return "a text";
    }

    @Override
    public JsonNode toJson(Object value) {
        return TextNode.valueOf((String) value);
    }

    @Override
    public String toText(Object value) {
        return (String) value;
    }
}
