package dev.crosspoint.driver.rigol;

import dev.crosspoint.scpi.SafeState;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiLink;
import java.util.List;

/** Outputs off, which ends whatever they drive. */
final class Dg1000zSafeState {
    private Dg1000zSafeState() {}

    static SafeState of(ScpiLink link, List<Dg1000zChannel> channels) {
        List<ScpiChannel> numbers = channels.stream().map(Dg1000zChannel::scpi).toList();
        return new SafeState(link, channels, () -> switchOff(numbers));
    }

    /** Tells every output first, since nothing waits for a reply before that. */
    private static void switchOff(List<ScpiChannel> channels) {
        channels.forEach(channel -> channel.set(Dg1000zCommands.OUTPUT, false));
        channels.forEach(channel -> channel.verify(Dg1000zCommands.OUTPUT, false));
    }
}
