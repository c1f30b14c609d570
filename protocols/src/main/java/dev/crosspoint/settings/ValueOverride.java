package dev.crosspoint.settings;

import dev.crosspoint.settings.SettingsNode.Entry;
import dev.crosspoint.settings.SettingsNode.Mapping;
import dev.crosspoint.settings.SettingsNode.Scalar;
import dev.crosspoint.settings.SettingsNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts one value into a tree, at a dotted path; mappings on the way are made where they are missing. */
final class ValueOverride {

    private final String path;
    private final List<String> keys;
    private final Position position;

    ValueOverride(String path, Position position) {
        this.path = path;
        this.keys = List.of(path.split("\\.", -1));
        this.position = position;
        if (keys.stream().anyMatch(String::isBlank)) {
            throw problem("\"" + path + "\" is no key; write key=value, with dots between nested keys");
        }
    }

    SettingsNode applyTo(SettingsNode root, SettingsNode value) {
        return replace(root, 0, value);
    }

    private SettingsNode replace(SettingsNode node, int depth, SettingsNode value) {
        if (depth == keys.size()) {
            return value;
        }
        if (node instanceof Mapping mapping) {
            return inMapping(mapping, depth, value);
        }
        if (node instanceof Sequence sequence) {
            return inSequence(sequence, depth, value);
        }
        if (((Scalar) node).isNull()) {
            return inMapping(new Mapping(position, Map.of()), depth, value);
        }
        throw problem(reached(depth) + " is " + node.kind() + " and has no key " + keys.get(depth));
    }

    private SettingsNode inMapping(Mapping mapping, int depth, SettingsNode value) {
        var entries = new LinkedHashMap<>(mapping.entries());
        SettingsNode old = mapping.get(keys.get(depth)).orElse(new Scalar(position, "", true));
        entries.put(keys.get(depth), new Entry(position, replace(old, depth + 1, value)));
        return new Mapping(mapping.position(), entries);
    }

    private SettingsNode inSequence(Sequence sequence, int depth, SettingsNode value) {
        var items = new ArrayList<>(sequence.items());
        int index = index(keys.get(depth), items.size(), depth);
        items.set(index, replace(items.get(index), depth + 1, value));
        return new Sequence(sequence.position(), items);
    }

    private int index(String key, int size, int depth) {
        if (key.matches("[0-9]{1,9}") && Integer.parseInt(key) < size) {
            return Integer.parseInt(key);
        }
        String numbers = size == 0 ? "has no items" : "has the items 0 to " + (size - 1);
        throw problem(reached(depth) + " is a list that " + numbers + ", not " + key);
    }

    private String reached(int depth) {
        return depth == 0 ? "the file" : String.join(".", keys.subList(0, depth));
    }

    private SettingsException problem(String message) {
        return new SettingsException(position, path, message);
    }
}
