package dev.crosspoint.influx;

import java.time.Duration;
import java.util.Optional;

/** What became of a batch that was sent to a server. */
sealed interface Answer {

    /** The server has it. */
    record Accepted() implements Answer {}

    /** The server cannot take one or more of the lines; those it can it may have taken. */
    record BadLines(String words) implements Answer {}

    /** The server takes no batch of this size. */
    record TooLarge(String words) implements Answer {}

    /** The server takes nothing from us as we are: unknown token, missing database. */
    record Denied(String words) implements Answer {}

    /**
     * The server cannot take it now, or cannot be reached.
     *
     * @param retryAfter how long to wait before the next attempt, if the server said so
     */
    record Unavailable(String words, Optional<Duration> retryAfter) implements Answer {}
}
