package dev.crosspoint.replay.fit;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.simulation.device.DeviceParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A device model fitted to a run. */
public final class FittedDevice {
    /** Name of the device file in the replay's folder. */
    public static final String FILE = "device.yaml";

    private final String run;
    private final DeviceSettings settings;
    private final List<FittedParameter> fitted;
    private final Map<String, String> companions;

    /**
     * Holds what came of a fit.
     *
     * @param companions parameter that keeps its proportion to a fitted one, to that one
     */
    FittedDevice(String run, DeviceSettings settings, List<FittedParameter> fitted, Map<String, String> companions) {
        this.run = run;
        this.settings = settings;
        this.fitted = List.copyOf(fitted);
        this.companions = new LinkedHashMap<>(companions);
    }

    /** Returns the parameters that were fitted. */
    public List<FittedParameter> fitted() {
        return fitted;
    }

    /** Returns the name of the model, such as {@code bipolar-synapse}. */
    public String model() {
        return settings.model();
    }

    /** Returns the device. */
    public DeviceParameters device() {
        return settings.device();
    }

    /**
     * Writes the device file into a run's folder, as {@code device.yaml}.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void writeTo(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.writeString(file, yaml());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e, e);
        }
    }

    /** Returns the device file, with where each parameter comes from. */
    public String yaml() {
        StringBuilder yaml = new StringBuilder("# Fitted to the run " + run + " by crosspoint replay --fit.\n"
                + "# \"fitted\" makes simulated runs of the same stimulus find what that run found; \"kept\" is as it was.\n\n"
                + "model: " + settings.model() + "\nparameters:\n");
        Map<String, FittedParameter> byKey = new LinkedHashMap<>();
        fitted.forEach(parameter -> byKey.put(parameter.key(), parameter));
        Map<String, String> texts = settings.texts();
        int width = longest(texts);
        texts.forEach((key, text) -> {
            String setting = "  " + key + ": " + text;
            yaml.append(setting)
                    .append(" ".repeat(width - setting.length()))
                    .append("  # ")
                    .append(origin(key, byKey))
                    .append('\n');
        });
        return yaml.toString();
    }

    private static int longest(Map<String, String> texts) {
        return texts.entrySet().stream()
                .mapToInt(entry -> ("  " + entry.getKey() + ": " + entry.getValue()).length())
                .max()
                .orElse(0);
    }

    private String origin(String key, Map<String, FittedParameter> byKey) {
        FittedParameter parameter = byKey.get(key);
        if (parameter != null) {
            Finding.Resolved target = parameter.target();
            return "fitted to " + target.name() + ", "
                    + SiFormat.withInterval(target.value(), target.low(), target.high(), target.unit());
        }
        String leader = companions.get(key);
        return leader != null ? "in proportion to " + leader : "kept";
    }
}
