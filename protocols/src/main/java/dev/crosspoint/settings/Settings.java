package dev.crosspoint.settings;

/** Binds a tree of settings to records: components {@code readVoltage} to keys {@code read-voltage}, with units and ranges. */
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
        throw new UnsupportedOperationException();
    }

    /** Returns the record that a mapping picks, otherwise as {@link #bind(SettingsNode, Class, SettingReader...)}. */
    public static <T> T bind(SettingsNode node, Choice<T> choice, SettingReader... readers) {
        throw new UnsupportedOperationException();
    }
}
