package dev.crosspoint.station;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.bench.BenchSettings;
import dev.crosspoint.protocol.ProtocolProvider;
import dev.crosspoint.protocol.Protocols;
import dev.crosspoint.settings.JsonSchemas;
import dev.crosspoint.simulation.bench.SimulatedBenchSettings;
import java.util.Map;
import java.util.TreeMap;

/** The JSON schemas of everything a user writes, for editors; {@code config/schema/} holds them as files. */
public final class SchemaFiles {

    private SchemaFiles() {}

    /** Returns the schemas by file name: {@code bench.json}, and one for each kind of protocol. */
    public static Map<String, String> all() {
        Map<String, String> schemas = new TreeMap<>();
        schemas.put("bench.json", bench());
        Protocols.byName().forEach((name, protocol) -> schemas.put(name + ".json", protocol(protocol)));
        return schemas;
    }

    private static String bench() {
        ObjectNode simulation = parse(JsonSchemas.of(SimulatedBenchSettings.class, Simulation.READER));
        simulation.remove("$schema");
        return JsonSchemas.of(BenchSettings.class, Map.of(), Map.of("simulation", simulation));
    }

    private static String protocol(ProtocolProvider protocol) {
        ObjectNode kind = JsonNodeFactory.instance.objectNode();
        kind.put("const", protocol.name());
        kind.put("description", protocol.description());
        return JsonSchemas.of(
                protocol.parameters(),
                Map.of("protocol", kind),
                Map.of(
                        "title", text("short title for the report"),
                        "description", text("what the measurement is for")));
    }

    private static ObjectNode text(String description) {
        ObjectNode text = JsonNodeFactory.instance.objectNode();
        text.put("type", "string");
        text.put("description", description);
        return text;
    }

    private static ObjectNode parse(String schema) {
        try {
            JsonNode tree = new ObjectMapper().readTree(schema);
            return (ObjectNode) tree;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
