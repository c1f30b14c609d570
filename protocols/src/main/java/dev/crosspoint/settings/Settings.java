package dev.crosspoint.settings;

import java.util.Optional;

/**
 * Binds a tree of settings to records, with units and ranges.
 *
 * <p>A component {@code readVoltage} is the key {@code read-voltage}. Components are numbers ({@code double} with a unit, {@code
 * int}, {@code long}), {@code boolean}, {@code String}, enums, records, sealed interfaces with {@link ChosenBy}, {@code List}s
 * and {@code Map}s from {@code String} of these, an {@code Optional} of any of them, or a {@link SettingsNode} that somebody
 * else will read.
 */
public final class Settings {

    private Settings() {}

    /**
     * Returns a record with its components from a mapping.
     *
     * @param readers find the meaning of components that carry no {@link Setting}
     * @throws SettingsException with all problems, if there are any
     * @throws IllegalArgumentException if the record cannot be bound at all, such as one with an undescribed component
     */
    public static <T extends Record> T bind(SettingsNode node, Class<T> type, SettingReader... readers) {
        return type.cast(read(node, RecordType.of(type, AnnotationReader.ofSettingAnd(readers))));
    }

    /** Returns the record that a mapping picks, otherwise as {@link #bind(SettingsNode, Class, SettingReader...)}. */
    public static <T> T bind(SettingsNode node, Choice<T> choice, SettingReader... readers) {
        Object settings = read(node, ChoiceType.of(choice, AnnotationReader.ofSettingAnd(readers)));
        return choice.types().values().stream()
                .filter(type -> type.isInstance(settings))
                .findFirst()
                .orElseThrow()
                .cast(settings);
    }

    private static Object read(SettingsNode node, ValueType type) {
        var problems = new Problems();
        Optional<Object> value = type.read(node, "", problems);
        problems.throwIfAny();
        return value.orElseThrow();
    }
}
