package dev.crosspoint.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One of several words, each standing for a constant of an enum. */
record WordType(Map<String, Object> constants) implements ValueType {

    static WordType of(Class<?> type) {
        var constants = new LinkedHashMap<String, Object>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(Names.word((Enum<?>) constant), constant);
        }
        return new WordType(constants);
    }

    @Override
    public Optional<Object> read(SettingsNode node, String path, Problems problems) {
        return ScalarReading.read(node, path, this, problems, text -> {
            Object constant = constants.get(text);
            if (constant == null) {
                throw new IllegalArgumentException(
                        Names.unknown(text, constants.keySet()) + "; " + ScalarReading.needs(path, this));
            }
            return constant;
        });
    }

    @Override
    public String expected() {
        return Names.oneOf(constants.keySet());
    }

    @Override
    public JsonNode toJson(Object value) {
        return TextNode.valueOf(toText(value));
    }

    @Override
    public String toText(Object value) {
        return Names.word((Enum<?>) value);
    }
}
