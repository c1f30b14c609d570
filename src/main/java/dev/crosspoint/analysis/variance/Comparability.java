package dev.crosspoint.analysis.variance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.crosspoint.analysis.AnalyzedRun;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether runs were made alike, so that what differs between them is a matter of the devices. */
final class Comparability {

    /** How many cycles were measured does not change what a cycle is. */
    private static final Set<String> MAY_DIFFER = Set.of("cycles");

    private static final String TEMPERATURE = "/start/bench/temperature_k";

    private Comparability() {}

    /** Returns the first thing in which runs of one protocol differ, in words; empty if they were made alike. */
    static Optional<String> difference(List<AnalyzedRun> runs) {
        AnalyzedRun first = runs.get(0);
        return runs.stream()
                .skip(1)
                .flatMap(run -> difference(first, run).stream())
                .findFirst();
    }

    private static Optional<String> difference(AnalyzedRun first, AnalyzedRun second) {
        Set<String> keys = new TreeSet<>();
        parameters(first).fieldNames().forEachRemaining(keys::add);
        parameters(second).fieldNames().forEachRemaining(keys::add);
        keys.removeAll(MAY_DIFFER);
        return keys.stream()
                .filter(key -> !value(first, key).equals(value(second, key)))
                .findFirst()
                .map(key -> words(key, value(first, key), first, value(second, key), second))
                .or(() -> temperature(first, second));
    }

    private static Optional<String> temperature(AnalyzedRun first, AnalyzedRun second) {
        JsonNode one = first.run().record().at(TEMPERATURE);
        JsonNode other = second.run().record().at(TEMPERATURE);
        return one.equals(other)
                ? Optional.empty()
                : Optional.of(words("the temperature in K", one, first, other, second));
    }

    private static String words(String what, JsonNode one, AnalyzedRun first, JsonNode other, AnalyzedRun second) {
        return what + " is " + text(one) + " in " + first.run().folder() + " and " + text(other) + " in "
                + second.run().folder();
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "not recorded" : value.toString();
    }

    private static JsonNode parameters(AnalyzedRun run) {
        JsonNode parameters = run.run().record().at("/start/parameters");
        return parameters.isObject() ? parameters : JsonNodeFactory.instance.objectNode();
    }

    private static JsonNode value(AnalyzedRun run, String key) {
        return parameters(run).path(key).path("value");
    }
}
