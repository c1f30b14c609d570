package dev.crosspoint.scpi.generator;

import dev.crosspoint.scpi.SafeState;
import dev.crosspoint.scpi.ScpiLink;
import java.util.List;

/** Outputs off, which ends whatever they drive. */
public final class GeneratorSafeState {
    private GeneratorSafeState() {}

    /** Returns how to switch the outputs of these channels off. */
    public static SafeState of(ScpiLink link, List<GeneratorChannel> channels) {
        return new SafeState(link, channels, () -> switchOff(channels));
    }

    /** Tells every output first, since nothing waits for a reply before that. */
    private static void switchOff(List<GeneratorChannel> channels) {
        channels.forEach(channel -> channel.scpi().set(channel.outputSetting(), false));
        channels.forEach(channel -> channel.scpi().verify(channel.outputSetting(), false));
    }
}
