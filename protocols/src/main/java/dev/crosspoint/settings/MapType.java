package dev.crosspoint.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.crosspoint.settings.SettingsNode.Mapping;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values of one kind under names that the user chooses, in the order of the file. */
record MapType(ValueType item) implements ValueType {

    @Override
    public Optional<Object> read(SettingsNode node, String path, Problems problems) {
        Optional<Mapping> given = Mappings.of(node);
        if (given.isEmpty()) {
            problems.add(node.position(), path, node.kind() + " is given, but " + ScalarReading.needs(path, this));
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, Object>();
        given.get()
                .entries()
                .forEach((name, entry) -> item.read(entry.value(), SettingPath.join(path, name), problems)
                        .ifPresent(value -> values.put(name, value)));
        boolean complete = values.size() == given.get().entries().size();
        return complete ? Optional.of(Collections.unmodifiableMap(values)) : Optional.empty();
    }

    @Override
    public String expected() {
        return "a mapping of names, each to " + item.expected();
    }

    @Override
    public String range() {
        return item.range();
    }

    @Override
    public String unit() {
        return item.unit();
    }

    @Override
    public JsonNode toJson(Object value) {
        var object = JsonNodeFactory.instance.objectNode();
        ((Map<?, ?>) value).forEach((name, each) -> object.set((String) name, item.toJson(each)));
        return object;
    }

    @Override
    public String toText(Object value) {
        return ((Map<?, ?>) value)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + item.toText(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }
}
