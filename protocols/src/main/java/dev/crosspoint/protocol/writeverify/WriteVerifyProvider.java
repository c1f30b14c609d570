package dev.crosspoint.protocol.writeverify;

import dev.crosspoint.protocol.ProtocolProvider;

/** Offers write and verify. */
public final class WriteVerifyProvider implements ProtocolProvider {

    @Override
    public String name() {
        return "write-verify";
    }

    @Override
    public String description() {
        return "given conductances, reached by pulses with a read after each";
    }

    @Override
    public Class<WriteVerifyProtocol> parameters() {
        return WriteVerifyProtocol.class;
    }
}
