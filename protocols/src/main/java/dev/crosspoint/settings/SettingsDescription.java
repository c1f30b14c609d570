package dev.crosspoint.settings;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What can be set in a record, for {@code --help}; and what is set, for the record of a run. */
public final class SettingsDescription {

    private SettingsDescription() {}

    /**
     * Returns the settings of a record in their order, those of nested records by dotted keys. In a dotted key, {@code N} stands
     * for the number of a list's item and {@code NAME} for a name that the user chooses.
     */
    public static List<SettingDescription> of(Class<? extends Record> type, SettingReader... readers) {
        var settings = new ArrayList<SettingDescription>();
        describe(RecordType.of(type, AnnotationReader.ofSettingAnd(readers)), "", settings);
        return List.copyOf(settings);
    }

    private static void describe(RecordType type, String path, List<SettingDescription> settings) {
        for (SettingComponent component : type.components()) {
            String key = SettingPath.join(path, component.key());
            if (!(component.type() instanceof RecordType)) {
                settings.add(description(component, key));
            }
            describeInside(component.type(), key, settings);
        }
    }

    private static void describeInside(ValueType type, String key, List<SettingDescription> settings) {
        if (type instanceof RecordType record) {
            describe(record, key, settings);
        } else if (type instanceof ListType list) {
            describeInside(list.item(), SettingPath.join(key, "N"), settings);
        } else if (type instanceof MapType map) {
            describeInside(map.item(), SettingPath.join(key, "NAME"), settings);
        } else if (type instanceof ChoiceType choice) {
            String path = choice.settingsKey()
                    .map(under -> SettingPath.join(key, under))
                    .orElse(key);
            choice.records().values().forEach(record -> describe(record, path, settings));
        }
    }

    private static SettingDescription description(SettingComponent component, String key) {
        ValueType type = component.type();
        return new SettingDescription(
                key,
                type.expected(),
                type.unit(),
                type.range(),
                component.info().byDefault(),
                component.isRequired(),
                component.info().description());
    }

    /**
     * Returns the value of every setting by its dotted key, each with {@code value}, {@code unit}, {@code text} and {@code
     * description}; an absent optional is left out. The unit is {@code 1} for a plain number and empty for what is no number.
     */
    public static ObjectNode toJson(Record settings, SettingReader... readers) {
        var object = JsonNodeFactory.instance.objectNode();
        add(RecordType.of(settings.getClass(), AnnotationReader.ofSettingAnd(readers)), settings, "", object);
        return object;
    }

    private static void add(RecordType type, Object settings, String path, ObjectNode object) {
        for (SettingComponent component : type.components()) {
            String key = SettingPath.join(path, component.key());
            component.valueIn(settings).ifPresent(value -> add(component, value, key, object));
        }
    }

    private static void add(SettingComponent component, Object value, String key, ObjectNode object) {
        ValueType type = component.type();
        if (type instanceof RecordType record) {
            add(record, value, key, object);
            return;
        }
        ObjectNode entry = object.putObject(key);
        entry.set("value", type.toJson(value));
        entry.put("unit", type.unit());
        entry.put("text", type.toText(value));
        entry.put("description", component.info().description());
    }
}
