package dev.crosspoint.simulation.bench;

import dev.crosspoint.simulation.circuit.Node;
import dev.crosspoint.simulation.settings.Parameter;

/** How an input of a simulated oscilloscope is really wired, whatever the bench file tells the protocols of it. */
public record TwinInput(
        @Parameter(value = "Number of the input, from 1", min = 1, max = 4)
        int channel,

        @Parameter("Where the tip of the probe is: drive (generator and source) or capacitor (behind the device)")
        Node node,

        @Parameter(
                value = "Volts at the tip for each volt at the input; the input's 1 MOhm times this loads the circuit",
                min = 1e-3,
                max = 1e5,
                byDefault = "1")
        double probeAttenuation,

        @Parameter(
                value = "Capacitance that probe and cable add to the circuit, beyond what is counted elsewhere",
                unit = "F",
                min = 0,
                max = 1e-6,
                byDefault = "0 F")
        double capacitance) {

    /**
     * Resistance of an input in ohm ("PicoScope 6000 Series Data Sheet"; "DS1000Z Series Data Sheet", Rigol; "InfiniiVision 3000T
     * X-Series Data Sheet", Keysight).
     */
    private static final double INPUT_RESISTANCE = 1e6;

    /** Returns the resistance in ohm that the input puts across what it watches. */
    double resistance() {
        return INPUT_RESISTANCE * probeAttenuation;
    }
}
