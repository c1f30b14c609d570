package dev.crosspoint.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.crosspoint.settings.SettingsFile;
import dev.crosspoint.settings.SettingsNode;
import java.util.Map;

/**
 * Settings as a run's record holds them, turned back into the tree that a settings file would give.
 *
 * @param source what problems name as the place of a setting
 * @param tree the tree so far
 */
public record RecordedSettings(String source, SettingsNode tree) {

    /** Begins with no settings. */
    public static RecordedSettings in(String source) {
        return new RecordedSettings(source, SettingsFile.parse(source, "{}"));
    }

    /** Returns these settings with a text. */
    public RecordedSettings with(String key, String text) {
        // As JSON writes it: YAML reads that as the same text, whatever is in it.
        return put(key, TextNode.valueOf(text).toString());
    }

    /** Returns these settings with a value as a settings file has it, such as {@code 50 Hz}. */
    public RecordedSettings withValue(String key, String value) {
        return put(key, value);
    }

    /**
     * Returns these settings with all those of a record.
     *
     * @param prefix key under which they stand, ending in a dot; empty for the root
     * @param settings what {@link dev.crosspoint.settings.SettingsDescription#toJson} made of the record
     */
    public RecordedSettings withAll(String prefix, JsonNode settings) {
        RecordedSettings all = this;
        for (Map.Entry<String, JsonNode> setting : settings.properties()) {
            JsonNode value = setting.getValue().path("value");
            all = value.isTextual()
                    ? all.with(prefix + setting.getKey(), value.asText())
                    : all.put(
                            prefix + setting.getKey(),
                            setting.getValue().path("text").asText());
        }
        return all;
    }

    private RecordedSettings put(String key, String yaml) {
        return new RecordedSettings(source, tree.with(key, yaml, source));
    }
}
