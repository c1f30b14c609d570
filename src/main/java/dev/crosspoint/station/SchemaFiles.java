package dev.crosspoint.station;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.bench.BenchSettings;
import dev.crosspoint.influx.SinkSettings;
import dev.crosspoint.protocol.ProtocolProvider;
import dev.crosspoint.protocol.Protocols;
import dev.crosspoint.settings.JsonSchemas;
import dev.crosspoint.simulation.bench.SimulatedBenchSettings;
import java.util.Map;
import java.util.TreeMap;

/** The JSON schemas of everything a user writes, for editors; {@code config/schema/} holds them as files. */
public final class SchemaFiles {

    private SchemaFiles() {}

    /** Returns the schemas by file name: {@code bench.json}, {@code sink.json}, and one for each kind of protocol. */
    public static Map<String, String> all() {
        Map<String, String> schemas = new TreeMap<>();
        schemas.put("bench.json", bench());
        schemas.put("sink.json", JsonSchemas.of(SinkSettings.class));
        Protocols.byName().forEach((name, protocol) -> schemas.put(name + ".json", protocol(protocol)));
        return schemas;
    }

    private static String bench() {
        ObjectNode bench = parse(JsonSchemas.of(BenchSettings.class));
        ObjectNode simulation = parse(JsonSchemas.of(SimulatedBenchSettings.class, Simulation.READER));
        simulation.remove("$schema");
        // References are to the definitions at the root, so those of the embedded schema move there.
        JsonNode definitions = simulation.remove("$defs");
        if (definitions instanceof ObjectNode moved) {
            bench.withObject("/$defs").setAll(moved);
        }
        simulation.put("description", "the twins that stand in for instruments; a real bench has no such part");
        bench.withObject("/properties").set("simulation", simulation);
        bench.withObject("/properties")
                .set("sink", text("sink file of the database that gets what is measured here, relative to this file"));
        return JsonSchemas.text(bench);
    }

    private static String protocol(ProtocolProvider protocol) {
        ObjectNode kind = JsonNodeFactory.instance.objectNode();
        kind.put("const", protocol.name());
        kind.put("description", protocol.description());
        ObjectNode schema = parse(JsonSchemas.of(protocol.parameters(), Map.of("protocol", kind)));
        schema.withObject("/properties").set("title", text("short title for the report"));
        schema.withObject("/properties").set("description", text("what the measurement is for"));
        return JsonSchemas.text(schema);
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
