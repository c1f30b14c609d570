package dev.crosspoint.station;

import dev.crosspoint.settings.Choice;
import dev.crosspoint.settings.Problem;
import dev.crosspoint.settings.SettingReader;
import dev.crosspoint.settings.Settings;
import dev.crosspoint.settings.SettingsException;
import dev.crosspoint.settings.SettingsFile;
import dev.crosspoint.settings.SettingsNode;
import dev.crosspoint.simulation.bench.SimulatedBenchSettings;
import dev.crosspoint.simulation.device.DeviceParameters;
import dev.crosspoint.simulation.device.OpenContact;
import dev.crosspoint.simulation.settings.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The simulated part of a bench file.
 *
 * @param settings twins and circuit
 * @param device the device that they are wired to
 */
public record Simulation(SimulatedBenchSettings settings, DeviceParameters device) {

    /** Finds what the components of the simulated instruments' records mean. */
    public static final SettingReader READER = SettingReader.of(Parameter.class);

    private static final String MODEL = "model";
    private static final String PARAMETERS = "parameters";

    /**
     * Returns the simulated part of a bench file, with the device file that it names.
     *
     * @throws SettingsException with all problems, if there are any
     */
    static Simulation bind(SettingsNode node, Path benchFile) {
        SimulatedBenchSettings settings = Settings.bind(node, SimulatedBenchSettings.class, READER);
        Path device =
                benchFile.toAbsolutePath().resolveSibling(settings.device()).normalize();
        if (!Files.isRegularFile(device)) {
            throw new SettingsException(
                    List.of(new Problem(node.position(), "simulation.device", "there is no file " + device)));
        }
        return new Simulation(settings, device(SettingsFile.read(device)));
    }

    /** Returns this bench with nothing but the leakage of cables and fixture in place of the device. */
    Simulation withLiftedProbes() {
        return new Simulation(settings, OpenContact.LIFTED_PROBES);
    }

    /**
     * Returns the device that a device file describes.
     *
     * @throws SettingsException with all problems, if there are any
     */
    public static DeviceParameters device(SettingsNode tree) {
        Choice<DeviceParameters> models =
                Choice.<DeviceParameters>by(MODEL, models()).withSettingsUnder(PARAMETERS);
        return Settings.bind(tree, models, READER);
    }

    private static Map<String, Class<? extends DeviceParameters>> models() {
        Map<String, Class<? extends DeviceParameters>> models = new TreeMap<>();
        for (Class<?> model : DeviceParameters.class.getPermittedSubclasses()) {
            models.put(modelName(model.getSimpleName()), model.asSubclass(DeviceParameters.class));
        }
        return models;
    }

    /** Returns the name that a device file has for a model, {@code bipolar-synapse} for {@code BipolarSynapse}. */
    public static String modelName(String className) {
        return className.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
