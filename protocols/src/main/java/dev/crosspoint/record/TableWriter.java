package dev.crosspoint.record;

/** Appends rows to one table of a run's journal; one thread at a time. */
public interface TableWriter {

    /**
     * Appends one row: a {@link Double}, {@link Float}, {@link Long}, {@link Integer} or {@link String} for each column, in
     * order.
     *
     * @throws IllegalArgumentException if a cell is missing or of the wrong type
     * @throws java.io.UncheckedIOException if the row could not be kept; the run must fail then
     */
    void append(Object... cells);

    /**
     * Appends many rows: a {@code double[]}, {@code float[]}, {@code long[]} or {@code String[]} for each column, in order,
     * all of one length; the arrays stay the caller's.
     *
     * @throws IllegalArgumentException if a column is missing, of the wrong type, or longer than another
     * @throws java.io.UncheckedIOException if the rows could not be kept; the run must fail then
     */
    void appendAll(Object... columns);
}
