package dev.crosspoint.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A part of a settings file, with its place: a mapping, a sequence or a scalar. Immutable. */
public sealed interface SettingsNode {

    /** Returns where this part begins. */
    Position position();

    /**
     * Returns this tree with one value replaced or added, as {@code --set key=value} asks for.
     *
     * @param path keys from this node, separated by dots; an item of a sequence by its number from zero
     * @param value the value: a list in {@code [...]}, a mapping in <code>{...}</code> or a quoted text is read as YAML,
     *     all else is the text of a scalar
     * @param source what a problem with that value names as its place, such as {@code --set compliance=10uA}
     * @throws SettingsException if the value is broken YAML or the path leads through a scalar or past the end of a list
     */
    default SettingsNode with(String path, String value, String source) {
        throw new UnsupportedOperationException();
    }

    /** Keys and values, in the order of the file. */
    record Mapping(Position position, Map<String, Entry> entries) implements SettingsNode {

        /** Returns the keys in the order of the file. */
        public Set<String> keys() {
            return entries.keySet();
        }

        /** Returns the value of a key. */
        public Optional<SettingsNode> get(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }

        /** Returns this mapping without a key. */
        public Mapping without(String key) {
            throw new UnsupportedOperationException();
        }
    }

    /** A value and the place of its key. */
    record Entry(Position keyPosition, SettingsNode value) {}

    /** Items in the order of the file. */
    record Sequence(Position position, List<SettingsNode> items) implements SettingsNode {}

    /**
     * A text, as it is written: what it means, the reader of the settings knows.
     *
     * @param plain whether it stands without quotes
     */
    record Scalar(Position position, String text, boolean plain) implements SettingsNode {

        /** Returns whether nothing is given: an empty value, {@code ~} or {@code null}. */
        public boolean isNull() {
            return plain && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
        }
    }
}
