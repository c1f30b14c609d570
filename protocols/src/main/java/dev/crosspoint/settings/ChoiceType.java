package dev.crosspoint.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.settings.SettingsNode.Mapping;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A mapping in which the value of one key says which record the settings are of. */
record ChoiceType(String key, Optional<String> settingsKey, Map<String, RecordType> records) implements ValueType {

    static ChoiceType of(Choice<?> choice, List<SettingReader> readers) {
        var records = new LinkedHashMap<String, RecordType>();
        choice.types()
                .forEach((name, type) -> records.put(name, RecordType.of(type.asSubclass(Record.class), readers)));
        return new ChoiceType(choice.key(), choice.settingsKey(), records);
    }

    @Override
    public Optional<Object> read(SettingsNode node, String path, Problems problems) {
        Optional<Mapping> given = Mappings.of(node);
        if (given.isEmpty()) {
            problems.add(node.position(), path, node.kind() + " is given, but " + ScalarReading.needs(path, this));
            return Optional.empty();
        }
        Mapping mapping = given.get();
        Optional<RecordType> picked = pick(mapping, SettingPath.join(path, key), problems);
        if (settingsKey.isEmpty()) {
            return picked.flatMap(record -> record.read(mapping, path, problems, Set.of(key)));
        }
        var known = new LinkedHashSet<>(List.of(key, settingsKey.get()));
        Mappings.refuseUnknownKeys(mapping, known, path, problems);
        SettingsNode settings = mapping.get(settingsKey.get()).orElse(new Mapping(mapping.position(), Map.of()));
        return picked.flatMap(record -> record.read(settings, SettingPath.join(path, settingsKey.get()), problems));
    }

    private Optional<RecordType> pick(Mapping mapping, String path, Problems problems) {
        Optional<SettingsNode> name = mapping.get(key);
        if (name.isEmpty()) {
            problems.add(mapping.position(), path, "this setting is missing; " + path + " needs " + names());
            return Optional.empty();
        }
        return ScalarReading.read(name.get(), path, this, problems, this::named).map(RecordType.class::cast);
    }

    private RecordType named(String name) {
        RecordType record = records.get(name);
        if (record == null) {
            throw new IllegalArgumentException(Names.unknown(name, records.keySet()) + "; allowed is " + names());
        }
        return record;
    }

    private String names() {
        return Names.oneOf(records.keySet());
    }

    @Override
    public String expected() {
        return "a mapping with " + key + ": " + names();
    }

    @Override
    public JsonNode toJson(Object value) {
        String name = nameOf(value);
        JsonNode settings = records.get(name).toJson(value);
        ObjectNode object = JsonNodeFactory.instance.objectNode().put(key, name);
        return settingsKey.isPresent() ? object.set(settingsKey.get(), settings) : object.setAll((ObjectNode) settings);
    }

    @Override
    public String toText(Object value) {
        String name = nameOf(value);
        return name + " " + records.get(name).toText(value);
    }

    /** Returns the name that picks the record's class. */
    String nameOf(Object value) {
        return records.entrySet().stream()
                .filter(entry -> entry.getValue().type() == value.getClass())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(value.getClass() + " is no choice of " + key));
    }
}
