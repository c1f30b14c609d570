package dev.crosspoint.protocol.pulsediv;

import dev.crosspoint.protocol.ProtocolProvider;

/** Offers pulsed I-V. */
public final class PulsedIvProvider implements ProtocolProvider {

    @Override
    public String name() {
        return "pulsed-iv";
    }

    @Override
    public String description() {
        return "current through each pulse of a potentiating and depressing train";
    }

    @Override
    public Class<PulsedIvProtocol> parameters() {
        return PulsedIvProtocol.class;
    }
}
