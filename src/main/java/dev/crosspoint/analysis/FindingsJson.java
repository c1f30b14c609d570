package dev.crosspoint.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Findings as the JSON array of {@code results.json} and of the command line's {@code --json}. */
public final class FindingsJson {

    private FindingsJson() {}

    /**
     * Returns one object for each finding, in order: name, value, unit, low, high, n, method. A finding that is not
     * resolved has null for its three numbers, {@code "resolved": false} and its {@code "reason"}. Where several findings have
     * one name, {@code "conditions"} is an object of what tells them apart.
     */
    public static ArrayNode of(List<Finding> findings) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Finding finding : findings) {
            array.add(object(finding));
        }
        return array;
    }

    private static ObjectNode object(Finding finding) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("name", finding.name());
        if (finding instanceof Finding.Resolved resolved) {
            object.put("value", resolved.value());
            object.put("unit", resolved.unit());
            putFinite(object, "low", resolved.low());
            putFinite(object, "high", resolved.high());
        } else {
            object.putNull("value");
            object.put("unit", finding.unit());
            object.putNull("low");
            object.putNull("high");
        }
        object.put("n", finding.n());
        object.put("method", finding.method());
        if (!finding.conditions().isEmpty()) {
            ObjectNode conditions = object.putObject("conditions");
            finding.conditions().forEach(condition -> put(conditions, condition));
        }
        if (finding instanceof Finding.Unresolved unresolved) {
            object.put("resolved", false);
            object.put("reason", unresolved.reason());
        }
        return object;
    }

    private static void put(ObjectNode conditions, Condition condition) {
        if (condition instanceof Condition.Amount amount) {
            conditions.put(amount.name(), amount.value());
        } else if (condition instanceof Condition.Choice choice) {
            conditions.put(choice.name(), choice.value());
        }
    }

    /** JSON has no infinity: an end that is not finite is an end that is not known. */
    private static void putFinite(ObjectNode object, String field, double value) {
        if (Double.isFinite(value)) {
            object.put(field, value);
        } else {
            object.putNull(field);
        }
    }
}
