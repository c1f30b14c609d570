package dev.crosspoint.settings;

import dev.crosspoint.settings.SettingsNode.Mapping;
import dev.crosspoint.settings.SettingsNode.Scalar;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What all readers of mappings share. */
final class Mappings {

    private Mappings() {}

    /** Returns the mapping that a node is; {@code stop:} with all its keys commented out is an empty one. */
    static Optional<Mapping> of(SettingsNode node) {
        if (node instanceof Scalar scalar && scalar.isNull()) {
            return Optional.of(new Mapping(node.position(), Map.of()));
        }
        return node instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty();
    }

    static void refuseUnknownKeys(Mapping mapping, Set<String> known, String path, Problems problems) {
        mapping.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                String message = "the key " + Names.unknown(key, known) + "; allowed are " + String.join(", ", known);
                problems.add(entry.keyPosition(), path, message);
            }
        });
    }
}
