package dev.crosspoint.protocol.potentiation;

import dev.crosspoint.protocol.ProtocolProvider;

/** Offers potentiation and depression. */
public final class PotentiationDepressionProvider implements ProtocolProvider {

    @Override
    public String name() {
        return "potentiation-depression";
    }

    @Override
    public String description() {
        return "conductance after each of many equal pulses, up and down again";
    }

    @Override
    public Class<PotentiationDepressionProtocol> parameters() {
        return PotentiationDepressionProtocol.class;
    }
}
