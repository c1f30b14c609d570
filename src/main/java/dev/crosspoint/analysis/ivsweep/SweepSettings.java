package dev.crosspoint.analysis.ivsweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the analysis needs to know of how the sweep was made.
 *
 * @param switching how the device switches
 * @param peak voltage of the first turning point, V
 * @param trough voltage of the second turning point, V; empty if the loop has none
 * @param readVoltage voltage at which conductances are read, V
 * @param dwell time at each step, s
 */
record SweepSettings(
        Switching switching,
        OptionalDouble peak,
        OptionalDouble trough,
        OptionalDouble readVoltage,
        OptionalDouble dwell) {

    /** How a device switches. */
    enum Switching {
        /** Switches on at a threshold and falls back by itself. */
        VOLATILE,
        /** Is set in one polarity and reset in the other. */
        BIPOLAR
    }

    /**
     * Reads the start record.
     *
     * @param record {@code run.json}
     * @throws IllegalArgumentException if {@code switching} is missing or unknown, or a voltage is not a number
     */
    static SweepSettings of(JsonNode record) {
        JsonNode parameters = record.at("/start/parameters");
        return new SweepSettings(
                switching(parameters),
                number(parameters, "peak"),
                isBipolarLoop(parameters) ? number(parameters, "trough") : OptionalDouble.empty(),
                number(parameters, "read-voltage"),
                number(parameters, "dwell"));
    }

    /** Returns the turning point of a polarity, V, if the sweep has one there. */
    OptionalDouble turningPoint(int polarity) {
        return isOn(peak, polarity) ? peak : isOn(trough, polarity) ? trough : OptionalDouble.empty();
    }

    private static boolean isOn(OptionalDouble voltage, int polarity) {
        return voltage.isPresent() && Math.signum(voltage.getAsDouble()) == polarity;
    }

    private static boolean isBipolarLoop(JsonNode parameters) {
        return value(parameters, "loop")
                .map(loop -> loop.asText().equals("bipolar"))
                .orElse(true);
    }

    private static Switching switching(JsonNode parameters) {
        String text = value(parameters, "switching")
                .orElseThrow(() -> new IllegalArgumentException(
                        "run.json has no /start/parameters/switching/value, so what to look for is not known"))
                .asText();
        return Arrays.stream(Switching.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "run.json: /start/parameters/switching is \"" + text + "\", not volatile or bipolar"));
    }

    private static OptionalDouble number(JsonNode parameters, String name) {
        Optional<JsonNode> value = value(parameters, name);
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!value.get().isNumber()) {
            throw new IllegalArgumentException(
                    "run.json: /start/parameters/" + name + "/value is " + value.get() + ", not a number");
        }
        return OptionalDouble.of(value.get().asDouble());
    }

    private static Optional<JsonNode> value(JsonNode parameters, String name) {
        JsonNode value = parameters.path(name).path("value");
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }
}
