package dev.crosspoint.protocol.ivsweep;

import dev.crosspoint.protocol.ProtocolProvider;

/** Offers the I-V sweep. */
public final class IvSweepProvider implements ProtocolProvider {

    @Override
    public String name() {
        return "iv-sweep";
    }

    @Override
    public String description() {
        return "current against voltage, in a staircase, once or many times";
    }

    @Override
    public Class<IvSweepProtocol> parameters() {
        return IvSweepProtocol.class;
    }
}
