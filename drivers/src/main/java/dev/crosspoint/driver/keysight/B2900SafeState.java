package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiLink;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Outputs off, nothing running. */
record B2900SafeState(ScpiLink link, List<ScpiChannel> channels) {
    private static final Logger LOG = LoggerFactory.getLogger(B2900SafeState.class);

    /**
     * Switches the outputs off, and reads back that they are; if that fails, once more on a cleared link.
     *
     * @throws InstrumentException if an output may still be on
     */
    void reach() {
        link.exclusively(() -> {
            try {
                switchOff();
            } catch (RuntimeException first) {
                retry(first);
            }
        });
    }

    private void retry(RuntimeException first) {
        try {
            link.clear();
            switchOff();
            LOG.warn("{}: the outputs were switched off at the second attempt only", link.where(), first);
        } catch (RuntimeException second) {
            InstrumentException failure = new InstrumentException(
                    link.where() + ": the outputs could not be switched off; SWITCH THEM OFF BY HAND", second);
            failure.addSuppressed(first);
            throw failure;
        }
    }

    /** Tells every output first, since nothing waits for a reply before that. */
    private void switchOff() {
        channels.forEach(channel -> channel.set(B2900Commands.OUTPUT, false));
        channels.forEach(channel -> channel.send(B2900Commands.ABORT, "(@" + channel.number() + ")"));
        channels.forEach(channel -> channel.verify(B2900Commands.OUTPUT, false));
    }
}
