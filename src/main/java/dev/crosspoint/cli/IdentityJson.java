package dev.crosspoint.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.instrument.Identity;

/** Who an instrument says it is, as JSON. */
final class IdentityJson {

    private IdentityJson() {}

    static ObjectNode of(Identity identity) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("manufacturer", identity.manufacturer())
                .put("model", identity.model())
                .put("serial_number", identity.serialNumber())
                .put("firmware", identity.firmware());
    }
}
