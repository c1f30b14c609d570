package dev.crosspoint.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.bench.BenchSettings;
import dev.crosspoint.connection.Address;
import dev.crosspoint.protocol.ProtocolFile;
import dev.crosspoint.settings.Settings;
import dev.crosspoint.simulation.bench.SimulatedBenchSettings;
import dev.crosspoint.simulation.device.DeviceParameters;
import dev.crosspoint.station.BenchFile;
import dev.crosspoint.station.Simulation;
import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredRuns;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What {@code run.json} says of a run, as what it was made from; the files that it came from may have changed since.
 *
 * @param run the run
 */
public record RecordedRun(StoredRun run) {

    /** Opens a run, which is only read. */
    public static RecordedRun open(Path folder) {
        return new RecordedRun(StoredRuns.open(folder));
    }

    /** Returns the run's name. */
    public String id() {
        return run.record().path("id").asText();
    }

    /** Returns the name of the device that was measured. */
    public String device() {
        return start().path("device").asText();
    }

    /** Returns how the run ended, such as {@code completed}; empty while nobody has closed it. */
    public String outcome() {
        return run.record().path("stop").path("outcome").asText();
    }

    /** Returns whether twins stood in for the instruments. */
    public boolean isSimulated() {
        return start().path("simulated").asBoolean();
    }

    /** Returns the seed of the simulation; a real bench has none. */
    public OptionalLong seed() {
        JsonNode seed = start().path("seed");
        return seed.isIntegralNumber() ? OptionalLong.of(seed.asLong()) : OptionalLong.empty();
    }

    /** Returns the file that the protocol came from. */
    Path protocolFile() {
        return Path.of(start().path("protocol_file")
                .asText(run.folder().resolve("run.json").toString()));
    }

    /**
     * Returns what was measured, with the parameters of that day.
     *
     * @throws dev.crosspoint.settings.SettingsException if this version cannot take them
     */
    public ProtocolFile protocol() {
        return ProtocolFile.bind(settings()
                .with("protocol", start().path("protocol").asText())
                .with("title", start().path("title").asText())
                .with("description", start().path("description").asText())
                .withAll("", start().path("parameters"))
                .tree());
    }

    /**
     * Returns the bench that it was measured on, with its simulation if it had one.
     *
     * @throws IllegalArgumentException if the record does not hold all of it
     */
    public BenchFile bench() {
        JsonNode bench = start().path("bench");
        if (!bench.path("instruments").isObject()) {
            throw new IllegalArgumentException(record()
                    + " does not hold the settings of its instruments; it was written by an older version. Give the bench file"
                    + " with --bench");
        }
        Optional<Simulation> simulation = bench.has("simulation") ? Optional.of(simulation(bench)) : Optional.empty();
        return new BenchFile(record(), settings(bench), simulation, Optional.empty());
    }

    private BenchSettings settings(JsonNode bench) {
        RecordedSettings settings = settings()
                .with("name", bench.path("name").asText())
                .with("device", device())
                .withValue("line-frequency", bench.path("line_frequency_hz").asDouble() + " Hz")
                .withAll("site-limits.", bench.path("site_limits"))
                .withAll("wiring.", bench.path("wiring"));
        if (bench.has("temperature_k") && !bench.has("temperature_note")) {
            settings = settings.withValue(
                    "temperature", bench.path("temperature_k").asDouble() + " K");
        }
        settings = withText(settings, "notes", bench);
        settings = withText(settings, "sample", start());
        for (Map.Entry<String, JsonNode> instrument : bench.path("instruments").properties()) {
            settings = settings.withAll("instruments." + instrument.getKey() + ".", instrument.getValue());
        }
        return Settings.bind(settings.tree(), BenchSettings.class);
    }

    private static RecordedSettings withText(RecordedSettings settings, String key, JsonNode record) {
        return record.has(key) ? settings.with(key, record.path(key).asText()) : settings;
    }

    private Simulation simulation(JsonNode bench) {
        return new Simulation(
                Settings.bind(
                        settings().withAll("", bench.path("simulation")).tree(),
                        SimulatedBenchSettings.class,
                        Simulation.READER),
                deviceModel(bench.path("device_model")));
    }

    private DeviceParameters deviceModel(JsonNode model) {
        return Simulation.device(settings()
                .with("model", Simulation.modelName(model.path("model").asText()))
                .withAll("parameters.", model.path("parameters"))
                .tree());
    }

    /** Returns where each instrument was. */
    public Map<String, Address> addresses() {
        Map<String, Address> addresses = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> instrument :
                start().path("instruments").properties()) {
            addresses.put(
                    instrument.getKey(),
                    Address.parse(instrument.getValue().path("address").asText()));
        }
        return addresses;
    }

    JsonNode start() {
        return run.record().path("start");
    }

    private RecordedSettings settings() {
        return RecordedSettings.in(record().toString());
    }

    private Path record() {
        return run.folder().resolve("run.json");
    }
}
