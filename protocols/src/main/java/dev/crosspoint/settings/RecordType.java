package dev.crosspoint.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.crosspoint.settings.SettingsNode.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mapping whose keys are the components of a record. */
record RecordType(Class<? extends Record> type, List<SettingComponent> components) implements ValueType {

    static RecordType of(Class<? extends Record> type, List<SettingReader> readers) {
        return new RecordType(
                type,
                Stream.of(type.getRecordComponents())
                        .map(component -> SettingComponent.of(component, readers))
                        .toList());
    }

    @Override
    public Optional<Object> read(SettingsNode node, String path, Problems problems) {
        Optional<Mapping> mapping = Mappings.of(node);
        if (mapping.isEmpty()) {
            problems.add(node.position(), path, node.kind() + " is given, but " + ScalarReading.needs(path, this));
            return Optional.empty();
        }
        return read(mapping.get(), path, problems, Set.of());
    }

    /** As {@link #read(SettingsNode, String, Problems)}, of a mapping in which other keys stand too. */
    Optional<Object> read(Mapping mapping, String path, Problems problems, Set<String> otherKeys) {
        var known = new LinkedHashSet<>(otherKeys);
        known.addAll(keys());
        Mappings.refuseUnknownKeys(mapping, known, path, problems);
        var values = new ArrayList<>();
        components.forEach(component -> component.read(mapping, path, problems).ifPresent(values::add));
        return values.size() == components.size() ? make(values, mapping, path, problems) : Optional.empty();
    }

    /** A constructor that checks how its values fit together speaks to the user: its message becomes a problem. */
    private Optional<Object> make(List<Object> values, Mapping mapping, String path, Problems problems) {
        try {
            return Optional.of(Records.make(type, values));
        } catch (IllegalArgumentException e) {
            problems.add(mapping.position(), path, e.getMessage());
            return Optional.empty();
        }
    }

    private List<String> keys() {
        return components.stream().map(SettingComponent::key).toList();
    }

    @Override
    public String expected() {
        return "a mapping with the keys " + String.join(", ", keys());
    }

    @Override
    public JsonNode toJson(Object value) {
        var object = JsonNodeFactory.instance.objectNode();
        for (SettingComponent component : components) {
            component
                    .valueIn(value)
                    .ifPresent(
                            held -> object.set(component.key(), component.type().toJson(held)));
        }
        return object;
    }

    @Override
    public String toText(Object value) {
        return components.stream()
                .flatMap(component -> component.valueIn(value).stream()
                        .map(held -> component.key() + ": " + component.type().toText(held)))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
