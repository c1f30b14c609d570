package dev.crosspoint.simulation.instrument.generator;

import dev.crosspoint.simulation.circuit.Circuit;
import dev.crosspoint.simulation.circuit.GeneratorTerminal;
import dev.crosspoint.simulation.circuit.SegmentedVoltage;

/** An output connector with no cable at it. */
final class Unwired implements Circuit, GeneratorTerminal {
    private long time;

    static GeneratorWiring create() {
        Unwired connector = new Unwired();
        return new GeneratorWiring(connector, connector);
    }

    @Override
    public void advanceTo(long newTime) {
        time = newTime;
    }

    @Override
    public long time() {
        return time;
    }

    @Override
    public void drive(SegmentedVoltage openCircuitVoltage, double outputResistance) {
        // Nothing is there to be driven.
    }

    @Override
    public void disconnect() {
        // Nothing is there to be disconnected.
    }
}
