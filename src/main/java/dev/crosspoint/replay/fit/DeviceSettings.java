package dev.crosspoint.replay.fit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.replay.RecordedSettings;
import dev.crosspoint.settings.Quantities;
import dev.crosspoint.settings.SettingsDescription;
import dev.crosspoint.simulation.device.DeviceParameters;
import dev.crosspoint.station.Simulation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters of a device model by their keys, as a device file has them; immutable. */
final class DeviceSettings {

    /** What a file shows of a fitted parameter is all of it. */
    private static final MathContext DIGITS = new MathContext(6);

    private final String model;
    private final ObjectNode parameters;

    private DeviceSettings(String model, ObjectNode parameters) {
        this.model = model;
        this.parameters = parameters;
    }

    static DeviceSettings of(DeviceParameters device) {
        return new DeviceSettings(
                Simulation.modelName(device.getClass().getSimpleName()),
                SettingsDescription.toJson((Record) device, Simulation.READER));
    }

    String model() {
        return model;
    }

    double value(String key) {
        return parameters.path(key).path("value").asDouble();
    }

    /** Returns a parameter as a device file writes it, such as {@code 174 mV}. */
    String text(String key) {
        return parameters.path(key).path("text").asText();
    }

    /** Returns these parameters with one multiplied, and others in the same proportion. */
    DeviceSettings times(double factor, String key, Iterable<String> companions) {
        DeviceSettings changed = with(key, value(key) * factor);
        for (String companion : companions) {
            changed = changed.with(companion, value(companion) * factor);
        }
        return changed;
    }

    private DeviceSettings with(String key, double value) {
        double rounded = new BigDecimal(value).round(DIGITS).doubleValue();
        ObjectNode changed = parameters.deepCopy();
        ObjectNode parameter = changed.withObject("/" + key);
        parameter.put("value", rounded);
        parameter.put("text", Quantities.format(rounded, parameter.path("unit").asText()));
        return new DeviceSettings(model, changed);
    }

    /** Returns these parameters with one that is chosen, not fitted, where the model has it. */
    DeviceSettings withChoice(String key, boolean choice) {
        if (!parameters.has(key)) {
            return this;
        }
        ObjectNode changed = parameters.deepCopy();
        changed.withObject("/" + key).put("value", choice).put("text", Boolean.toString(choice));
        return new DeviceSettings(model, changed);
    }

    /**
     * Returns the device.
     *
     * @throws dev.crosspoint.settings.SettingsException if the model does not take these parameters
     */
    DeviceParameters device() {
        return Simulation.device(RecordedSettings.in("the fitted device")
                .with("model", model)
                .withAll("parameters.", parameters)
                .tree());
    }

    /** Returns each parameter with its text, in the order of the model. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> parameter : parameters.properties()) {
            texts.put(parameter.getKey(), parameter.getValue().path("text").asText());
        }
        return texts;
    }
}
