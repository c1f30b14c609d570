package dev.crosspoint.simulation.circuit;

import dev.crosspoint.simulation.device.DeviceModel;
import java.util.OptionalDouble;

/** The neuron of de Boer & Ehrler, Mater. Horiz. 2025, 12, 2701: a device in series with 300 pF, behind a generator of 50 ohm. */
final class Neuron {

    static final double CAPACITANCE = 300e-12;
    static final double FEED_THROUGH = 3.6e-15;
    static final double CABLE = 100e-12;
    static final double OUTPUT_RESISTANCE = 50;
    static final double PROBE_RESISTANCE = 10e6;
    static final double EDGE = 20e-9;

    /** One sample every 4 us, as published. */
    static final long SAMPLE_INTERVAL = 4000;

    static final int PULSES_PER_TRAIN = 20;

    private Neuron() {}

    /** Returns the neuron with a probe on its capacitor of {@code load} ohm. */
    static DeviceCircuit circuit(DeviceModel device, double load) {
        return circuit(device, load, 0);
    }

    /** Returns the neuron with a probe that picks up {@code hum} V from the mains. */
    static DeviceCircuit circuit(DeviceModel device, double load, double hum) {
        CircuitParameters parameters = new CircuitParameters(
                CABLE,
                OptionalDouble.empty(),
                1,
                OptionalDouble.of(CAPACITANCE),
                OptionalDouble.empty(),
                FEED_THROUGH,
                hum,
                50);
        DeviceCircuit circuit = new DeviceCircuit(parameters, device);
        circuit.load(Node.CAPACITOR, load, 0);
        return circuit;
    }

    /** Returns a train of pulses. */
    static RectangularPulses train(double amplitude, double width, double period) {
        return new RectangularPulses(amplitude, width, period, EDGE, PULSES_PER_TRAIN);
    }

    /** Drives {@code circuit} with {@code train} and returns the voltages in V on its capacitor. */
    static double[] record(DeviceCircuit circuit, RectangularPulses train) {
        Oscilloscope oscilloscope = new Oscilloscope(Node.CAPACITOR, SAMPLE_INTERVAL);
        circuit.observe(oscilloscope);
        circuit.generator().drive(train, OUTPUT_RESISTANCE);
        circuit.advanceTo(Math.round(train.duration() * 1e9));
        return oscilloscope.samples();
    }
}
