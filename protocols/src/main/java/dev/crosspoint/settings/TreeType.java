package dev.crosspoint.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.crosspoint.settings.SettingsNode.Mapping;
import dev.crosspoint.settings.SettingsNode.Scalar;
import dev.crosspoint.settings.SettingsNode.Sequence;
import java.util.Optional;

/** A part of the file that somebody else reads; it keeps its places. */
record TreeType() implements ValueType {

    @Override
    public Optional<Object> read(SettingsNode node, String path, Problems problems) {
        return Optional.of(node);
    }

    @Override
    public String expected() {
        return "settings of its own";
    }

    @Override
    public JsonNode toJson(Object value) {
        if (value instanceof Mapping mapping) {
            var object = JsonNodeFactory.instance.objectNode();
            mapping.entries().forEach((key, entry) -> object.set(key, toJson(entry.value())));
            return object;
        }
        if (value instanceof Sequence sequence) {
            var array = JsonNodeFactory.instance.arrayNode();
            sequence.items().forEach(item -> array.add(toJson(item)));
            return array;
        }
        return TextNode.valueOf(((Scalar) value).text());
    }

    @Override
    public String toText(Object value) {
        return toJson(value).toString();
    }
}
