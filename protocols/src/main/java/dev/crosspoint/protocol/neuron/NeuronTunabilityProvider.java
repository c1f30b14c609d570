package dev.crosspoint.protocol.neuron;

import dev.crosspoint.protocol.ProtocolProvider;

/** Offers the map of a neuron's firing probability. */
public final class NeuronTunabilityProvider implements ProtocolProvider {

    @Override
    public String name() {
        return "neuron-tunability";
    }

    @Override
    public String description() {
        return "firing probability of a neuron against amplitude, width and frequency of its pulses";
    }

    @Override
    public Class<NeuronTunabilityProtocol> parameters() {
        return NeuronTunabilityProtocol.class;
    }
}
