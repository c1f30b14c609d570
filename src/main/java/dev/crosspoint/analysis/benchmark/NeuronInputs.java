package dev.crosspoint.analysis.benchmark;

import dev.crosspoint.analysis.Condition;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What equations (3) and (4) take.
 *
 * @param voltage V_spike, the height of the input pulses, V
 * @param conductanceOn G_on of the device while it fires, S
 * @param conductanceOff G_off of the device, or 1/R_s where a source resistor stands in the circuit, S
 * @param duration τ_spike, the duration of an input pulse, s
 * @param n number of spikes that G_on rests on
 * @param conditions what tells these inputs from others of the run
 */
public record NeuronInputs(
        Input voltage, Input conductanceOn, Input conductanceOff, Input duration, long n, List<Condition> conditions) {

    public NeuronInputs {
        conditions = List.copyOf(conditions);
    }

    /** Makes the only inputs of a run. */
    public NeuronInputs(Input voltage, Input conductanceOn, Input conductanceOff, Input duration, long n) {
        this(voltage, conductanceOn, conductanceOff, duration, n, List.of());
    }

    /** Returns the same inputs under conditions. */
    public NeuronInputs under(List<Condition> conditions) {
        return new NeuronInputs(voltage, conductanceOn, conductanceOff, duration, n, conditions);
    }

    /**
     * Returns G_off by the rule of eq. (3): a source resistor in the neuron's circuit stands in for the device.
     *
     * @param sourceResistor R_s, ohm; none if empty or 0
     * @param device G_off of the device
     */
    public static Input conductanceOff(OptionalDouble sourceResistor, Input device) {
        double resistance = sourceResistor.orElse(0);
        return resistance > 0
                ? Input.set(1 / resistance, "1/R_s of the source resistor, which stands in for the device")
                : device;
    }
}
