package dev.crosspoint.analysis;

import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableData;
import dev.crosspoint.record.TableSchema;
import java.util.Arrays;
import java.util.List;

/** A result table of numbers that grows row by row, up to a number of rows that memory allows. */
public final class GrowingTable {

    private static final int FIRST_CAPACITY = 1024;

    private final TableSchema schema;
    private final int mostRows;
    private final double[][] cells;
    private int capacity;
    private int rows;
    private long leftOut;

    /**
     * Makes a table without rows.
     *
     * @param schema of REAL and INTEGER columns alone
     * @param mostRows number of rows after which more are left out and counted
     */
    public GrowingTable(TableSchema schema, int mostRows) {
        this.schema = schema;
        this.mostRows = mostRows;
        this.cells = new double[schema.columns().size()][0];
        for (Column column : schema.columns()) {
            if (column.type() != Column.Type.REAL && column.type() != Column.Type.INTEGER) {
                throw new IllegalArgumentException("column " + column.name() + " of table " + schema.name()
                        + " is of type " + column.type() + ", not REAL or INTEGER");
            }
        }
        resize(Math.min(FIRST_CAPACITY, mostRows));
    }

    /** Adds a row: one number for each column, in order; whole numbers are exact up to 2⁵³. */
    public void add(double... row) {
        if (row.length != cells.length) {
            throw new IllegalArgumentException(
                    "a row of table " + schema.name() + " has " + cells.length + " cells, not " + row.length);
        }
        if (rows == mostRows) {
            leftOut++;
            return;
        }
        if (rows == capacity) {
            resize((int) Math.min(mostRows, Math.max(FIRST_CAPACITY, 2L * capacity)));
        }
        for (int i = 0; i < cells.length; i++) {
            cells[i][rows] = row[i];
        }
        rows++;
    }

    private void resize(int size) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Arrays.copyOf(cells[i], size);
        }
        capacity = size;
    }

    /** Returns the number of rows it holds. */
    public int rows() {
        return rows;
    }

    /** Returns the number of rows that came after the table was full. */
    public long leftOut() {
        return leftOut;
    }

    /** Returns the rows. */
    public TableData data() {
        resize(rows);
        Object[] columns = new Object[cells.length];
        Arrays.setAll(columns, i -> column(schema.columns().get(i), cells[i]));
        return new TableData(schema, List.of(columns));
    }

    private static Object column(Column column, double[] values) {
        return column.type() == Column.Type.INTEGER
                ? Arrays.stream(values).mapToLong(value -> (long) value).toArray()
                : values;
    }
}
