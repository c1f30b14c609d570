package dev.crosspoint.driver.keysight;

import dev.crosspoint.scpi.SafeState;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiLink;
import java.util.List;

/** Outputs off, nothing running. */
final class B2900SafeState {
    private B2900SafeState() {}

    static SafeState of(ScpiLink link, List<B2900Channel> channels) {
        List<ScpiChannel> numbers = channels.stream().map(B2900Channel::scpi).toList();
        return new SafeState(link, channels, () -> switchOff(numbers));
    }

    /** Tells every output first, since nothing waits for a reply before that. */
    private static void switchOff(List<ScpiChannel> channels) {
        channels.forEach(channel -> channel.set(B2900Commands.OUTPUT, false));
        channels.forEach(channel -> new B2900Trigger(channel).abort());
        channels.forEach(channel -> channel.verify(B2900Commands.OUTPUT, false));
    }
}
