package dev.crosspoint.record;

/** Appends rows to one table of a run's journal; one thread at a time. */
public interface TableWriter {

    /**
     * Appends one row: a {@link Double}, {@link Long}, {@link Integer} or {@link String} for each column, in order.
     *
     * @throws IllegalArgumentException if a cell is missing or of the wrong type
     * @throws java.io.UncheckedIOException if the row could not be kept; the run must fail then
     */
    void append(Object... cells);
}
