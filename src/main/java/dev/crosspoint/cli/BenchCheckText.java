package dev.crosspoint.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.bench.BenchCheck;
import dev.crosspoint.station.Station;
import java.util.List;

/** Who answers on a bench, as text and as JSON. */
record BenchCheckText(BenchCheck check, Station station) {

    /** Returns a line for each instrument that answers. */
    List<String> lines() {
        return check.answers().entrySet().stream()
                .map(answer -> answer.getKey() + "  " + answer.getValue() + "  " + addressOf(answer.getKey())
                        + (station.isSimulated() ? "  (simulated)" : ""))
                .toList();
    }

    /** Returns one object with those that answer and those that do not. */
    ObjectNode json() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("simulated", station.isSimulated());
        ArrayNode instruments = object.putArray("instruments");
        check.answers()
                .forEach((name, identity) -> instruments
                        .addObject()
                        .put("name", name)
                        .put("address", addressOf(name))
                        .set("identity", IdentityJson.of(identity)));
        ArrayNode failures = object.putArray("failures");
        check.failures()
                .forEach((name, failure) ->
                        failures.addObject().put("name", name).put("reason", failure.getMessage()));
        return object;
    }

    private String addressOf(String name) {
        return station.addresses().get(name).resourceString();
    }
}
