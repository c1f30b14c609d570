package dev.crosspoint.influx;

import dev.crosspoint.record.Column;
import dev.crosspoint.store.RowCursor;
import dev.crosspoint.store.StoredTable;
import java.util.List;
import java.util.Optional;

/** One row of a table after the other, as the fields of points: names, which carry the unit, and cells are taken as they are. */
final class CurrentRow implements AutoCloseable {

    /** Columns that say when a row was, in s since the run began; the first that a table has counts. */
    private static final List<String> TIMES = List.of("time_s", "t0_s");

    private final RowCursor cursor;
    private final List<Column> columns;
    private final FieldName[] names;
    private final Optional<String> timeColumn;
    private final Object[] cells;
    private Optional<double[]> times = Optional.empty();
    private int rows;
    private int row;

    /** Stands at the first row that {@code cursor} has left. */
    CurrentRow(RowCursor cursor) {
        this.cursor = cursor;
        this.columns = cursor.schema().columns();
        this.names = columns.stream().map(Column::name).map(FieldName::of).toArray(FieldName[]::new);
        this.cells = new Object[names.length];
        this.timeColumn = TIMES.stream()
                .filter(name -> columns.stream()
                        .anyMatch(column -> column.name().equals(name) && column.type() == Column.Type.REAL))
                .findFirst();
    }

    /** Returns whether there is a row here; in a table that grows it may come later. */
    boolean isThere() {
        while (row == rows) {
            Optional<StoredTable.Batch> next = cursor.next();
            if (next.isEmpty()) {
                return false;
            }
            load(next.get());
        }
        return true;
    }

    /** Goes to the row behind this one. */
    void moveOn() {
        row++;
    }

    private void load(StoredTable.Batch batch) {
        rows = batch.rows();
        row = 0;
        for (int i = 0; i < names.length; i++) {
            String name = columns.get(i).name();
            cells[i] = switch (columns.get(i).type()) {
                case REAL -> batch.reals(name);
                case SINGLE -> batch.singles(name);
                case INTEGER -> batch.integers(name);
                case TEXT -> batch.texts(name);
            };
        }
        times = timeColumn.map(batch::reals);
    }

    /** Returns when the row was, in s since the run began; NaN where the table does not say. */
    double time() {
        return times.isPresent() ? times.get()[row] : Double.NaN;
    }

    /** Returns a cell of an INTEGER column. */
    long integer(String column) {
        return ((long[]) cells[index(column)])[row];
    }

    /** Returns a cell of a REAL column. */
    double real(String column) {
        return ((double[]) cells[index(column)])[row];
    }

    private int index(String column) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("there is no column " + column + " among "
                + columns.stream().map(Column::name).toList());
    }

    /** Appends the row's cells to a point. */
    void append(LineBuffer point) {
        for (int i = 0; i < names.length; i++) {
            switch (columns.get(i).type()) {
                case REAL -> point.real(names[i], ((double[]) cells[i])[row]);
                case SINGLE -> point.single(names[i], ((float[]) cells[i])[row]);
                case INTEGER -> point.integer(names[i], ((long[]) cells[i])[row]);
                case TEXT -> point.text(names[i], ((String[]) cells[i])[row]);
            }
        }
    }

    @Override
    public void close() {
        cursor.close();
    }
}
