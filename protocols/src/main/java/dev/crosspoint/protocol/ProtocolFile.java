package dev.crosspoint.protocol;

import dev.crosspoint.settings.Settings;
import dev.crosspoint.settings.SettingsException;
import dev.crosspoint.settings.SettingsNode;
import java.util.Map;
import java.util.Optional;

/**
 * A protocol file: which protocol, what for, and its parameters.
 *
 * @param kind the kind of protocol
 * @param title short title for the report; the kind's description where none is given
 * @param description what the measurement is for; empty where none is given
 * @param protocol the parameters
 */
public record ProtocolFile(ProtocolProvider kind, String title, String description, Protocol protocol) {

    private static final String KIND = "protocol";
    private static final String TITLE = "title";
    private static final String DESCRIPTION = "description";

    /**
     * Returns what a protocol file says.
     *
     * @throws SettingsException with all problems, if there are any
     */
    public static ProtocolFile bind(SettingsNode tree) {
        if (!(tree instanceof SettingsNode.Mapping root)) {
            throw new SettingsException(tree.position(), "", "a protocol file is a mapping of settings");
        }
        ProtocolProvider kind = kind(root);
        SettingsNode.Mapping parameters = root.without(KIND).without(TITLE).without(DESCRIPTION);
        Record bound = Settings.bind(parameters, kind.parameters());
        if (!(bound instanceof Protocol protocol)) {
            throw new IllegalStateException(kind.parameters().getName() + " is no Protocol");
        }
        return new ProtocolFile(
                kind,
                text(root, TITLE).orElse(kind.description()),
                text(root, DESCRIPTION).orElse(""),
                protocol);
    }

    /** Returns the parameters as the record they are. */
    public Record parameters() {
        return (Record) protocol;
    }

    private static ProtocolProvider kind(SettingsNode.Mapping root) {
        Map<String, ProtocolProvider> known = Protocols.byName();
        String allowed = "one of " + String.join(", ", known.keySet());
        String name = text(root, KIND)
                .orElseThrow(() -> new SettingsException(root.position(), KIND, "is missing; it names " + allowed));
        ProtocolProvider kind = known.get(name);
        if (kind == null) {
            throw new SettingsException(
                    root.get(KIND).orElseThrow().position(),
                    KIND,
                    "there is no protocol \"" + name + "\"; it is " + allowed);
        }
        return kind;
    }

    private static Optional<String> text(SettingsNode.Mapping root, String key) {
        return root.get(key).map(node -> {
            if (node instanceof SettingsNode.Scalar scalar && !scalar.isNull()) {
                return scalar.text().strip();
            }
            throw new SettingsException(node.position(), key, "is a text");
        });
    }
}
