package dev.crosspoint.station;

import dev.crosspoint.bench.BenchSettings;
import dev.crosspoint.bench.Drivers;
import dev.crosspoint.bench.InstrumentSettings;
import dev.crosspoint.connection.Address;
import dev.crosspoint.settings.Position;
import dev.crosspoint.settings.Problem;
import dev.crosspoint.settings.Settings;
import dev.crosspoint.settings.SettingsException;
import dev.crosspoint.settings.SettingsFile;
import dev.crosspoint.settings.SettingsNode;
import dev.crosspoint.simulation.bench.SimulatedBenchSettings;
import dev.crosspoint.simulation.device.DeviceParameters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A bench file, read and checked as a whole.
 *
 * @param file where it stands
 * @param settings the bench
 * @param simulation the simulated part, if the bench has one
 * @param sink file of the database that gets what is measured here, if there is one
 */
public record BenchFile(Path file, BenchSettings settings, Optional<Simulation> simulation, Optional<Path> sink) {

    private static final String SIMULATION = "simulation";
    private static final String SINK = "sink";
    private static final String INSTRUMENTS = "instruments";

    /**
     * Returns what a bench file says.
     *
     * @throws SettingsException with all problems of the file and of the device file it names, if there are any
     */
    public static BenchFile read(Path file) {
        return bind(SettingsFile.read(file), file);
    }

    /**
     * Returns what the settings of a bench file say.
     *
     * @param file where they stand; the files they name are relative to it
     * @throws SettingsException with all problems of the settings and of the device file they name, if there are any
     */
    public static BenchFile bind(SettingsNode tree, Path file) {
        if (!(tree instanceof SettingsNode.Mapping root)) {
            throw new SettingsException(tree.position(), "", "a bench file is a mapping of settings");
        }
        List<Problem> problems = new ArrayList<>();
        Optional<BenchSettings> settings =
                collect(problems, () -> Settings.bind(root.without(SIMULATION).without(SINK), BenchSettings.class));
        Optional<Simulation> simulation =
                root.get(SIMULATION).flatMap(node -> collect(problems, () -> Simulation.bind(node, file)));
        Optional<Path> sink = root.get(SINK).flatMap(node -> collect(problems, () -> besideOf(file, node)));
        settings.ifPresent(bench -> {
            checkDrivers(bench, root, problems);
            checkAddresses(bench, root, simulation, problems);
        });
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return new BenchFile(file, settings.orElseThrow(), simulation, sink);
    }

    /**
     * Returns the temperature of the device in K: the one given, else on a simulated bench room temperature; empty where nobody
     * knows it.
     */
    public OptionalDouble temperature() {
        return settings.temperature().isPresent() || simulation.isEmpty()
                ? settings.temperature()
                : OptionalDouble.of(DeviceParameters.ROOM_TEMPERATURE);
    }

    /** Returns this bench with the probes lifted off the device; a real bench is as it is. */
    public BenchFile withLiftedProbes() {
        return new BenchFile(file, settings, simulation.map(Simulation::withLiftedProbes), sink);
    }

    /** Returns the file that a setting names, which is relative to the file the setting stands in. */
    private static Path besideOf(Path file, SettingsNode node) {
        if (!(node instanceof SettingsNode.Scalar name) || name.text().isBlank()) {
            throw new SettingsException(node.position(), SINK, "takes the path of a sink file, such as influxdb.yaml");
        }
        return file.resolveSibling(name.text());
    }

    private static <T> Optional<T> collect(List<Problem> problems, Supplier<T> binding) {
        try {
            return Optional.of(binding.get());
        } catch (SettingsException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private static void checkDrivers(BenchSettings bench, SettingsNode.Mapping root, List<Problem> problems) {
        Set<String> known = Drivers.byName().keySet();
        Position instruments = root.get(INSTRUMENTS).orElse(root).position();
        bench.instruments().forEach((name, instrument) -> {
            if (!known.contains(instrument.driver())) {
                problems.add(new Problem(
                        instruments,
                        INSTRUMENTS + "." + name + ".driver",
                        "there is no driver \"" + instrument.driver() + "\"; the drivers are "
                                + String.join(", ", known)));
            }
        });
    }

    /** Every instrument has either an address or a twin, and every twin an instrument. */
    private static void checkAddresses(
            BenchSettings bench, SettingsNode.Mapping root, Optional<Simulation> simulation, List<Problem> problems) {
        Set<String> twins = simulation
                .map(Simulation::settings)
                .map(SimulatedBenchSettings::twins)
                .map(Map::keySet)
                .orElse(Set.of());
        Position instruments = root.get(INSTRUMENTS).orElse(root).position();
        for (Map.Entry<String, InstrumentSettings> entry : bench.instruments().entrySet()) {
            String path = INSTRUMENTS + "." + entry.getKey();
            Optional<String> address = entry.getValue().address();
            if (address.isPresent() == twins.contains(entry.getKey())) {
                problems.add(new Problem(
                        instruments,
                        path,
                        address.isPresent()
                                ? "has an address and a twin of the same name under simulation; give only one of them"
                                : "has no address, and no twin of its name under simulation"));
            }
            address.flatMap(BenchFile::problemOf)
                    .ifPresent(message -> problems.add(new Problem(instruments, path + ".address", message)));
        }
        for (String twin : twins) {
            if (!bench.instruments().containsKey(twin)) {
                problems.add(new Problem(
                        root.get(SIMULATION).orElse(root).position(),
                        SIMULATION + ".twins." + twin,
                        "stands in for no instrument; the instruments are "
                                + String.join(", ", bench.instruments().keySet())));
            }
        }
    }

    private static Optional<String> problemOf(String address) {
        try {
            Address.parse(address);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }
}
