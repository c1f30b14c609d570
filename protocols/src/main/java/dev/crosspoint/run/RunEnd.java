package dev.crosspoint.run;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param state one of the states that end a run
 * @param reason why, in words; empty if it was completed
 * @param folder the run's folder
 * @param cause what went wrong, if anything did
 */
public record RunEnd(RunState state, String reason, Path folder, Optional<Throwable> cause) {

    public RunEnd {
        if (!state.isEnd()) {
            throw new IllegalArgumentException(state + " does not end a run");
        }
    }
}
