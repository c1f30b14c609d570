package dev.crosspoint.settings;

import dev.crosspoint.settings.SettingsNode.Scalar;
import java.util.Optional;
import java.util.function.Function;

/** Reads what stands in a single value. */
final class ScalarReading {

    private ScalarReading() {}

    /**
     * Returns the value that a parser makes of a scalar's text, or nothing after adding a problem.
     *
     * @param parser throws {@link IllegalArgumentException} with the message for the user
     */
    static Optional<Object> read(
            SettingsNode node, String path, ValueType type, Problems problems, Function<String, Object> parser) {
        if (!(node instanceof Scalar scalar)) {
            problems.add(node.position(), path, node.kind() + " is given, but " + needs(path, type));
            return Optional.empty();
        }
        if (scalar.isNull()) {
            problems.add(node.position(), path, "no value is given, but " + needs(path, type));
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(scalar.text()));
        } catch (IllegalArgumentException e) {
            problems.add(node.position(), path, e.getMessage());
            return Optional.empty();
        }
    }

    /** Returns what a path needs, such as {@code compliance-voltage needs a voltage such as 500 mV}. */
    static String needs(String path, ValueType type) {
        return (path.isEmpty() ? "the file" : path) + " needs " + type.expected();
    }
}
