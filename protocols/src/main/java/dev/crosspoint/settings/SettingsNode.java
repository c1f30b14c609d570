package dev.crosspoint.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A part of a settings file, with its place: a mapping, a sequence or a scalar. Immutable. */
public sealed interface SettingsNode {

    /** Returns where this part begins. */
    Position position();

    /** Returns what this part is, with its article, as messages name it. */
    String kind();

    /**
     * Returns this tree with one value replaced or added, as {@code --set key=value} asks for.
     *
     * @param path keys from this node, separated by dots; an item of a list by its number from zero
     * @param value the value: a list in {@code [...]}, a mapping in <code>{...}</code> or a quoted text is read as YAML,
     *     all else is the text of a scalar
     * @param source what a problem with that value names as its place, such as {@code --set compliance=10uA}
     * @throws SettingsException if the value is broken YAML, or the path leads through a scalar or past the end of a list
     */
    default SettingsNode with(String path, String value, String source) {
        return new ValueOverride(path, Position.ofWhole(source)).applyTo(this, SettingsFile.parseValue(source, value));
    }

    /** Keys and values, in the order of the file. */
    record Mapping(Position position, Map<String, Entry> entries) implements SettingsNode {

        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String kind() {
            return "a mapping";
        }

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
            var others = new LinkedHashMap<>(entries);
            others.remove(key);
            return new Mapping(position, others);
        }
    }

    /** A value and the place of its key. */
    record Entry(Position keyPosition, SettingsNode value) {}

    /** Items in the order of the file. */
    record Sequence(Position position, List<SettingsNode> items) implements SettingsNode {

        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /**
     * A text, as it is written: what it means, the reader of the settings knows.
     *
     * @param plain whether it stands without quotes
     */
    record Scalar(Position position, String text, boolean plain) implements SettingsNode {

        @Override
        public String kind() {
            return isNull() ? "nothing" : "the single value " + Excerpt.of(text);
        }

        /** Returns whether nothing is given: an empty value, {@code ~} or {@code null}. */
        public boolean isNull() {
            return plain && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
        }
    }
}
