package dev.crosspoint.protocol.neuron;

import dev.crosspoint.protocol.ProtocolProvider;

/** Offers the pulse train of a neuron. */
public final class NeuronPulseTrainProvider implements ProtocolProvider {

    @Override
    public String name() {
        return "neuron-pulse-train";
    }

    @Override
    public String description() {
        return "spikes of a switch in series with a capacitor, under trains of equal pulses";
    }

    @Override
    public Class<NeuronPulseTrainProtocol> parameters() {
        return NeuronPulseTrainProtocol.class;
    }
}
