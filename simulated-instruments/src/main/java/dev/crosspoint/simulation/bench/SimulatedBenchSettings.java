package dev.crosspoint.simulation.bench;

import dev.crosspoint.simulation.circuit.CircuitParameters;
import dev.crosspoint.simulation.settings.Parameter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A simulated bench as a bench file describes it. */
public record SimulatedBenchSettings(
        @Parameter("File of the device under the probes, relative to the bench file")
        String device,

        @Parameter(value = "What all chance on the bench follows from", byDefault = "1")
        long seed,

        @Parameter(
                value = "Time that an instrument takes to carry out a command",
                unit = "s",
                min = 1e-6,
                max = 1,
                byDefault = "100 us")
        double commandLatency,

        @Parameter(value = "What stands between instruments and device", byDefault = "{}")
        CircuitParameters circuit,

        @Parameter("The simulated instruments, under the names they have on the bench")
        Map<String, TwinSettings> twins) {

    public SimulatedBenchSettings {
        twins = Collections.unmodifiableMap(new LinkedHashMap<>(twins));
    }
}
