package dev.crosspoint.analysis.benchmark;

import dev.crosspoint.analysis.Condition;
import java.util.List;

/**
 * What equations (1) and (2) take.
 *
 * @param voltage V_spike, the voltage that writes, V
 * @param conductanceOn G_on, S
 * @param conductanceOff G_off, S
 * @param duration τ_spike, duration of the writing pulse, s
 * @param n number of cycles or pulses that the conductances rest on
 * @param conditions what tells these inputs from others of the run
 */
public record SynapseInputs(
        Input voltage, Input conductanceOn, Input conductanceOff, Input duration, long n, List<Condition> conditions) {

    public SynapseInputs {
        conditions = List.copyOf(conditions);
    }

    /** Makes the only inputs of a run. */
    public SynapseInputs(Input voltage, Input conductanceOn, Input conductanceOff, Input duration, long n) {
        this(voltage, conductanceOn, conductanceOff, duration, n, List.of());
    }

    /** Returns the same inputs under conditions. */
    public SynapseInputs under(List<Condition> conditions) {
        return new SynapseInputs(voltage, conductanceOn, conductanceOff, duration, n, conditions);
    }
}
