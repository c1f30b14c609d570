package dev.crosspoint.measurement;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.bench.BenchSettings;
import dev.crosspoint.protocol.Plan;
import dev.crosspoint.protocol.ProtocolFile;
import dev.crosspoint.settings.SettingsDescription;
import dev.crosspoint.station.Simulation;
import dev.crosspoint.station.Station;
import java.time.Instant;

/** Builds the start record of {@code run.json}: everything that must be known to understand the data, and to repeat them. */
final class StartRecord {

    private StartRecord() {}

    static ObjectNode of(MeasurementRequest request, Plan plan, Station station, Instant time) {
        ProtocolFile protocol = request.protocol();
        BenchSettings bench = request.bench().settings();
        Version version = Version.current();
        ObjectNode start = JsonNodeFactory.instance.objectNode();
        start.put("time", time.toString());
        start.put("protocol", protocol.kind().name());
        start.put("title", protocol.title());
        start.put("description", protocol.description());
        start.put("protocol_file", request.protocolFile().toString());
        start.put("device", request.device());
        bench.sample().ifPresent(sample -> start.put("sample", sample));
        request.replayOf().ifPresent(run -> start.put("replay_of", run));
        start.put("simulated", station.isSimulated());
        station.seed().ifPresent(seed -> start.put("seed", seed));
        start.put("version", version.version());
        start.put("commit", version.commit());
        start.set("parameters", SettingsDescription.toJson(protocol.parameters()));
        start.set("plan", plan(plan));
        start.set("bench", bench(request));
        return start;
    }

    private static ObjectNode plan(Plan plan) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        plan.summary().forEach(node.putArray("stimulus")::add);
        node.put("duration_s", plan.duration());
        node.put("readings", plan.readings());
        node.put("largest_voltage_v", plan.worstCase().voltage());
        node.put("largest_current_a", plan.worstCase().current());
        node.put("most_charge_c", plan.worstCase().charge());
        node.put("most_energy_j", plan.worstCase().energy());
        return node;
    }

    private static ObjectNode bench(MeasurementRequest request) {
        BenchSettings bench = request.bench().settings();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", bench.name());
        node.put("file", request.bench().file().toString());
        bench.notes().ifPresent(notes -> node.put("notes", notes));
        request.bench().temperature().ifPresent(temperature -> {
            node.put("temperature_k", temperature);
            if (bench.temperature().isEmpty()) {
                node.put("temperature_note", "default of a simulated bench");
            }
        });
        node.put("line_frequency_hz", bench.lineFrequency());
        node.set("site_limits", SettingsDescription.toJson(bench.siteLimits()));
        bench.wiring().ifPresent(wiring -> node.set("wiring", SettingsDescription.toJson(wiring)));
        ObjectNode instruments = node.putObject("instruments");
        bench.instruments()
                .forEach((name, instrument) -> instruments.set(name, SettingsDescription.toJson(instrument)));
        if (!bench.inputs().isEmpty()) {
            ObjectNode inputs = node.putObject("inputs");
            bench.inputs().forEach((name, input) -> inputs.set(name, SettingsDescription.toJson(input)));
        }
        request.bench().simulation().ifPresent(simulation -> {
            node.set("simulation", SettingsDescription.toJson(simulation.settings(), Simulation.READER));
            node.set("device_model", deviceModel(simulation));
        });
        return node;
    }

    private static ObjectNode deviceModel(Simulation simulation) {
        Record device = (Record) simulation.device();
        ObjectNode model = JsonNodeFactory.instance.objectNode();
        model.put("model", device.getClass().getSimpleName());
        model.set("parameters", SettingsDescription.toJson(device, Simulation.READER));
        return model;
    }
}
