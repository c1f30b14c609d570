package dev.crosspoint.protocol.switchingtime;

import dev.crosspoint.protocol.ProtocolProvider;

/** Offers the measurement of switching times. */
public final class SwitchingTimeProvider implements ProtocolProvider {

    @Override
    public String name() {
        return "switching-time";
    }

    @Override
    public String description() {
        return "time from a voltage step to switching, at several voltages, many times each";
    }

    @Override
    public Class<SwitchingTimeProtocol> parameters() {
        return SwitchingTimeProtocol.class;
    }
}
