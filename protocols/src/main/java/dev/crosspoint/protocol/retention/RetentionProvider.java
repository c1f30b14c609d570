package dev.crosspoint.protocol.retention;

import dev.crosspoint.protocol.ProtocolProvider;

/** Offers the retention measurement. */
public final class RetentionProvider implements ProtocolProvider {

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public String description() {
        return "how long a device stays set: set pulses, then small probes from milliseconds to days";
    }

    @Override
    public Class<RetentionProtocol> parameters() {
        return RetentionProtocol.class;
    }
}
