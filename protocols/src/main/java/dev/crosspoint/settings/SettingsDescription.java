package dev.crosspoint.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What can be set in a record, for {@code --help}; and what is set, for the record of a run. */
public final class SettingsDescription {

    private SettingsDescription() {}

    /** Returns the settings of a record, those of nested records with dotted keys. */
    public static List<SettingDescription> of(Class<? extends Record> type, SettingReader... readers) {
        throw new UnsupportedOperationException();
    }

    /**
     * Returns the value of every setting by its dotted key, each with {@code value}, {@code unit}, {@code text} and {@code
     * description}; an absent optional is left out.
     */
    public static ObjectNode toJson(Record settings, SettingReader... readers) {
        throw new UnsupportedOperationException();
    }
}
