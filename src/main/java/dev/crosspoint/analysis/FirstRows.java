package dev.crosspoint.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * The first rows of a stream of unknown length, as many as memory allows, and the number of the others.
 *
 * @param <T> what a row is made of
 */
public final class FirstRows<T> {
    private final int mostRows;
    private final List<T> rows = new ArrayList<>();
    private long leftOut;

    /** Keeps at most {@code mostRows} rows. */
    public FirstRows(int mostRows) {
        this.mostRows = mostRows;
    }

    /** Adds a row, or counts it if there is no room. */
    public void add(T row) {
        if (rows.size() < mostRows) {
            rows.add(row);
        } else {
            leftOut++;
        }
    }

    /** Returns a column of numbers, a cell for each row. */
    public double[] reals(ToDoubleFunction<T> cell) {
        return rows.stream().mapToDouble(cell).toArray();
    }

    /** Returns a column of whole numbers, a cell for each row. */
    public long[] integers(ToLongFunction<T> cell) {
        return rows.stream().mapToLong(cell).toArray();
    }

    /** Returns a column of words, a cell for each row. */
    public String[] words(Function<T, String> cell) {
        return rows.stream().map(cell).toArray(String[]::new);
    }

    /** Returns the rows of a table that there is no room for; {@code what} is what a row stands for, in the plural. */
    public RowsLeftOut leftOut(String table, String what) {
        return new RowsLeftOut(table, rows.size(), what, leftOut);
    }
}
