package dev.crosspoint.replay.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.FindingsJson;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A comparison as the JSON of the command line's {@code --json}. */
public final class ComparisonJson {

    private ComparisonJson() {}

    /**
     * Returns one object for each finding, in order: name, unit, conditions where there are any, recorded and replayed (each a
     * finding as in {@code results.json}, or null), z (or null), verdict, and a reason where the verdict is
     * {@code not_resolvable}.
     */
    public static ArrayNode of(Comparison comparison) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        comparison.findings().forEach(finding -> array.add(object(finding)));
        return array;
    }

    private static ObjectNode object(FindingComparison comparison) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        JsonNode first = json(Optional.of(comparison.finding()));
        object.put("name", comparison.finding().name());
        object.put("unit", comparison.finding().unit());
        if (first.has("conditions")) {
            object.set("conditions", first.get("conditions"));
        }
        object.set("recorded", json(comparison.recorded()));
        object.set("replayed", json(comparison.replayed()));
        comparison.z().ifPresentOrElse(z -> object.put("z", z), () -> object.putNull("z"));
        object.put("verdict", comparison.verdict().name().toLowerCase(Locale.ROOT));
        if (!comparison.reason().isEmpty()) {
            object.put("reason", comparison.reason());
        }
        return object;
    }

    private static JsonNode json(Optional<Finding> finding) {
        return finding.<JsonNode>map(found -> FindingsJson.of(List.of(found)).get(0))
                .orElseGet(JsonNodeFactory.instance::nullNode);
    }
}
