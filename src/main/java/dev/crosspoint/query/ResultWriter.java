package dev.crosspoint.query;

import java.util.List;

/**
 * Takes what a query gives, row by row. A cell is a {@link Number}, a {@link Boolean}, a {@link String}, or null where SQL has
 * NULL.
 */
public interface ResultWriter {

    /** Takes the names of the columns, before any row; no two are alike. */
    void columns(List<String> names);

    /** Takes a row, in the order of the columns; the list is not changed afterwards. */
    void row(List<Object> cells);

    /** Says that there are no more rows. */
    void end();
}
