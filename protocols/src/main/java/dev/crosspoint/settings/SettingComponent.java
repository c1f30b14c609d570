package dev.crosspoint.settings;

import dev.crosspoint.settings.SettingsNode.Mapping;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

/** A component of a record as a setting: its key, its meaning and the values it takes. */
record SettingComponent(RecordComponent component, String key, SettingInfo info, ValueType type, Presence presence) {

    static SettingComponent of(RecordComponent component, List<SettingReader> readers) {
        String place = component.getDeclaringRecord().getName() + "." + component.getName();
        SettingInfo info = readers.stream()
                .flatMap(reader -> reader.read(component).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        place + " is not described; annotate it with @Setting or give a reader that knows it"));
        return new SettingComponent(
                component,
                Names.hyphenated(component.getName()),
                info,
                ValueTypes.of(Presence.valueOf(component.getGenericType()), place, info, readers),
                Presence.of(component.getGenericType()));
    }

    boolean isRequired() {
        return presence == Presence.REQUIRED && info.byDefault().isEmpty();
    }

    /** Returns what the record's component shall hold, or nothing after adding a problem. */
    Optional<Object> read(Mapping mapping, String parentPath, Problems problems) {
        String path = SettingPath.join(parentPath, key);
        Optional<SettingsNode> given = mapping.get(key).or(this::defaultNode);
        if (given.isPresent()) {
            return type.read(given.get(), path, problems).map(presence::wrap);
        }
        if (isRequired()) {
            problems.add(
                    mapping.position(), path, "this setting is missing (" + info.description() + "); " + needs(path));
            return Optional.empty();
        }
        return Optional.of(presence.absent());
    }

    private Optional<SettingsNode> defaultNode() {
        return info.byDefault().map(text -> SettingsFile.parseValue("default of " + key, text));
    }

    private String needs(String path) {
        return ScalarReading.needs(path, type) + (type.range().isEmpty() ? "" : ", " + type.range());
    }

    /** Returns the value that a record holds, if it holds one. */
    Optional<Object> valueIn(Object settings) {
        return presence.unwrap(Records.get(component, settings));
    }
}
