package dev.crosspoint.protocol.endurance;

import dev.crosspoint.protocol.ProtocolProvider;

/** Offers the endurance protocol. */
public final class EnduranceProvider implements ProtocolProvider {

    @Override
    public String name() {
        return "endurance";
    }

    @Override
    public String description() {
        return "SET and RESET pulses in turn, up to 1e9 cycles, with the resistance of both states";
    }

    @Override
    public Class<EnduranceProtocol> parameters() {
        return EnduranceProtocol.class;
    }
}
