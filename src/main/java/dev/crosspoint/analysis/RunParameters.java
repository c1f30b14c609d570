package dev.crosspoint.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.crosspoint.store.StoredRun;
import java.util.Optional;
import java.util.OptionalDouble;

/** The parameters of a run's protocol as its start record holds them, by their dotted keys. */
public final class RunParameters {
    private final JsonNode parameters;

    private RunParameters(JsonNode parameters) {
        this.parameters = parameters;
    }

    /** Returns the parameters of a run. */
    public static RunParameters of(StoredRun run) {
        JsonNode parameters = run.record().at("/start/parameters");
        return new RunParameters(parameters.isObject() ? parameters : JsonNodeFactory.instance.objectNode());
    }

    /**
     * Returns a number, in the SI unit of its parameter.
     *
     * @throws IllegalArgumentException if the run has no such number
     */
    public double number(String key) {
        return optionalNumber(key)
                .orElseThrow(() -> new IllegalArgumentException("run.json has no number as parameter " + key));
    }

    /** Returns a number, in the SI unit of its parameter, where the run has it. */
    public OptionalDouble optionalNumber(String key) {
        JsonNode value = value(key);
        return value.isNumber() ? OptionalDouble.of(value.doubleValue()) : OptionalDouble.empty();
    }

    /** Returns a word, where the run has it. */
    public Optional<String> word(String key) {
        JsonNode value = value(key);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    /** Returns a parameter's value whatever it is; a missing node if the run has none. */
    public JsonNode value(String key) {
        return parameters.path(key).path("value");
    }
}
