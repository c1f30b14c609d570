package dev.crosspoint.run;

import java.util.Optional;

/** How a run is going to end, which a later failure can only make worse. */
record Outcome(RunState state, String reason, Optional<Throwable> cause) {

    static Outcome of(RunState state, String reason) {
        return new Outcome(state, reason, Optional.empty());
    }

    static Outcome failed(Throwable cause) {
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return new Outcome(RunState.FAILED, message, Optional.of(cause));
    }

    /** Returns this outcome, or the failure of {@code action} with what had already gone wrong attached. */
    Outcome unlessFailing(Runnable action) {
        try {
            action.run();
            return this;
        } catch (RuntimeException e) {
            cause.ifPresent(e::addSuppressed);
            Outcome failure = failed(e);
            return reason.isEmpty()
                    ? failure
                    : new Outcome(RunState.FAILED, reason + System.lineSeparator() + failure.reason, failure.cause);
        }
    }
}
