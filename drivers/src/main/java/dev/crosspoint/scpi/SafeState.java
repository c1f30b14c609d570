package dev.crosspoint.scpi;

import dev.crosspoint.instrument.InstrumentException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Outputs off, whatever has happened.
 *
 * @param link the instrument
 * @param outputs the channels that have to go off
 * @param switchOff tells each of them to go off, and reads back that it is; throws if one may still be on
 */
public record SafeState(ScpiLink link, List<? extends RevocableOutput> outputs, Runnable switchOff) {
    private static final Logger LOG = LoggerFactory.getLogger(SafeState.class);

    public SafeState {
        outputs = List.copyOf(outputs);
    }

    /**
     * Switches the outputs off, and reads back that they are; if that fails, once more on a cleared link.
     *
     * @throws InstrumentException if an output may still be on
     */
    public void reach() {
        outputs.forEach(RevocableOutput::revokeOutput);
        link.exclusively(() -> {
            try {
                switchOff.run();
            } catch (RuntimeException first) {
                retry(first);
            }
            outputs.forEach(RevocableOutput::forgetOutput);
        });
    }

    private void retry(RuntimeException first) {
        try {
            link.clear();
            switchOff.run();
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
}
