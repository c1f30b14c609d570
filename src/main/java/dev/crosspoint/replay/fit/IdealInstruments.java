package dev.crosspoint.replay.fit;

import dev.crosspoint.simulation.bench.SimulatedBenchSettings;
import dev.crosspoint.simulation.bench.TwinSettings;
import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.station.BenchFile;
import dev.crosspoint.station.Simulation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A bench whose instruments are exact and do not fail: what their errors happen to be is no property of the device. */
final class IdealInstruments {

    private IdealInstruments() {}

    static BenchFile of(BenchFile bench) {
        return new BenchFile(
                bench.file(), bench.settings(), bench.simulation().map(IdealInstruments::of), bench.sink());
    }

    private static Simulation of(Simulation simulation) {
        SimulatedBenchSettings settings = simulation.settings();
        Map<String, TwinSettings> twins = new LinkedHashMap<>();
        settings.twins().forEach((name, twin) -> twins.put(name, of(twin)));
        return new Simulation(
                new SimulatedBenchSettings(
                        settings.device(), settings.seed(), settings.commandLatency(), settings.circuit(), twins),
                simulation.device());
    }

    private static TwinSettings of(TwinSettings twin) {
        return new TwinSettings(
                twin.model(),
                twin.channel(),
                twin.inputs(),
                twin.serialNumber(),
                Calibration.IDEAL,
                twin.interlockClosed(),
                twin.edgeTime(),
                List.of());
    }
}
