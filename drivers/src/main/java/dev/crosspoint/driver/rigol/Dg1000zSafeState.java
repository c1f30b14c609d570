package dev.crosspoint.driver.rigol;

import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiLink;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Outputs off, which ends whatever they drive. */
record Dg1000zSafeState(ScpiLink link, List<Dg1000zChannel> channels) {
    private static final Logger LOG = LoggerFactory.getLogger(Dg1000zSafeState.class);

    /**
     * Switches the outputs off, and reads back that they are; if that fails, once more on a cleared link.
     *
     * <p>From here on nobody can trigger these outputs, even if they turn out to be still on.
     *
     * @throws InstrumentException if an output may still be on
     */
    void reach() {
        channels.forEach(Dg1000zChannel::revokeOutput);
        link.exclusively(() -> {
            try {
                switchOff();
            } catch (RuntimeException first) {
                retry(first);
            }
            channels.forEach(Dg1000zChannel::forgetOutput);
        });
    }

    private void retry(RuntimeException first) {
        try {
            link.clear();
            switchOff();
            LOG.warn(
                    "{}: the outputs were switched off at the second attempt only; the first failed: {}",
                    link.where(),
                    first.getMessage());
        } catch (RuntimeException second) {
            InstrumentException failure = new InstrumentException(
                    link.where() + ": the outputs could not be switched off; SWITCH THEM OFF BY HAND", second);
            failure.addSuppressed(first);
            throw failure;
        }
    }

    /** Tells every output first, since nothing waits for a reply before that. */
    private void switchOff() {
        List<ScpiChannel> numbers = channels.stream().map(Dg1000zChannel::scpi).toList();
        numbers.forEach(channel -> channel.set(Dg1000zCommands.OUTPUT, false));
        numbers.forEach(channel -> channel.verify(Dg1000zCommands.OUTPUT, false));
    }
}
