package dev.crosspoint.analysis;

import java.util.Optional;

/**
 * The rows that a result table has no room for.
 *
 * @param table name of the table
 * @param kept number of rows that it holds
 * @param what what a row stands for, in the plural
 * @param leftOut number of rows that came after it was full
 */
public record RowsLeftOut(String table, long kept, String what, long leftOut) {

    /** Returns what a reader must know of rows that are not there; empty if all are. */
    public Optional<String> remark() {
        return leftOut == 0
                ? Optional.empty()
                : Optional.of("Table " + table + " holds the first " + kept + " " + what + "; " + leftOut
                        + " more are left out of it, though not of the findings.");
    }
}
