package dev.crosspoint.statistics;

import java.util.Optional;

/**
 * What data say about something, or why they say nothing.
 *
 * @param <T> what was estimated
 */
public sealed interface Estimate<T> {

    /**
     * The data determine it.
     *
     * @param result what was estimated
     */
    record Resolved<T>(T result) implements Estimate<T> {}

    /**
     * The data do not determine it.
     *
     * @param reason why, in words, such as {@code "1 event in 20 observations, a fit needs at least 2"}
     */
    record Unresolved<T>(String reason) implements Estimate<T> {}

    /** Returns the result; empty if the data do not determine it. */
    default Optional<T> value() {
        return this instanceof Resolved<T> resolved ? Optional.of(resolved.result) : Optional.empty();
    }
}
