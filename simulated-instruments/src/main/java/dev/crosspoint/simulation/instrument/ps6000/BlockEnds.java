package dev.crosspoint.simulation.instrument.ps6000;

import dev.crosspoint.simulation.time.Activity;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How blocks have ended whose client, another program, asks for it now and then. As long as an end that somebody waits for has
 * not been delivered, there is something left to do before time may go on.
 */
final class BlockEnds implements Activity {
    private final Map<Integer, PicoStatus> undelivered = new ConcurrentHashMap<>();

    void ended(int block, PicoStatus status) {
        undelivered.put(block, status);
    }

    /** Returns how a block has ended, if it has. */
    Optional<PicoStatus> end(int block) {
        return Optional.ofNullable(undelivered.get(block));
    }

    void delivered(int block) {
        undelivered.remove(block);
    }

    @Override
    public boolean isQuiet() {
        return undelivered.isEmpty();
    }
}
