package dev.crosspoint.export;

import dev.crosspoint.record.Column;
import dev.crosspoint.store.StoredTable;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableDataset;
import io.jhdf.api.WritableGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Consecutive rows of a table on their way into an HDF5 file, where they are a group with a dataset for each column. */
final class Hdf5Slice {

    private static final int CHUNK_ROWS = 65_536;

    /** Memory that a reference to a text takes; texts are few, and each is kept once. */
    private static final int TEXT_BYTES = 8;

    private final StoredTable table;
    private final long first;
    private final int rows;
    private final List<Object> columns = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();
    private int filled;

    /**
     * Says which rows.
     *
     * @param first number of the first row, from 0
     */
    Hdf5Slice(StoredTable table, long first, int rows) {
        this.table = table;
        this.first = first;
        this.rows = rows;
    }

    /** Returns the memory, bytes, that a row of a table takes. */
    static long bytesPerRow(StoredTable table) {
        return table.schema().columns().stream()
                .mapToLong(column -> switch (column.type()) {
                    case REAL, INTEGER -> Double.BYTES;
                    case SINGLE -> Float.BYTES;
                    case TEXT -> TEXT_BYTES;
                })
                .sum();
    }

    StoredTable table() {
        return table;
    }

    boolean isFull() {
        return filled == rows;
    }

    /**
     * Takes rows of a batch, as many as there is room for.
     *
     * @return how many
     */
    int take(StoredTable.Batch batch, int from) {
        int taken = Math.min(rows - filled, batch.rows() - from);
        List<Column> all = table.schema().columns();
        for (int i = 0; i < all.size(); i++) {
            if (columns.size() == i) {
                columns.add(array(all.get(i)));
            }
            Object cells = cells(batch, all.get(i));
            System.arraycopy(cells, from, columns.get(i), filled, taken);
        }
        filled += taken;
        return taken;
    }

    private Object array(Column column) {
        return switch (column.type()) {
            case REAL -> new double[rows];
            case SINGLE -> new float[rows];
            case INTEGER -> new long[rows];
            case TEXT -> new String[rows];
        };
    }

    private Object cells(StoredTable.Batch batch, Column column) {
        return switch (column.type()) {
            case REAL -> batch.reals(column.name());
            case SINGLE -> batch.singles(column.name());
            case INTEGER -> batch.integers(column.name());
            case TEXT -> {
                String[] cells = batch.texts(column.name());
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = texts.computeIfAbsent(cells[i], text -> text);
                }
                yield cells;
            }
        };
    }

    /** Hands the rows over; a table without rows is a group without datasets, as jHDF cannot write empty ones. */
    void writeTo(WritableGroup file) {
        WritableGroup group = file.putGroup(table.schema().name());
        group.putAttribute("description", table.schema().description());
        group.putAttribute("first_row", first);
        group.putAttribute("rows", (long) rows);
        group.putAttribute("rows_of_table", table.rows());
        DatasetCreationOptions packed = DatasetCreationOptions.builder()
                .chunkDimensions(Math.max(1, Math.min(rows, CHUNK_ROWS)))
                .shuffle()
                .deflate()
                .build();
        for (int i = 0; i < columns.size(); i++) {
            Column column = table.schema().columns().get(i);
            WritableDataset dataset = group.putDataset(column.name(), columns.get(i), packed);
            dataset.putAttribute("unit", column.unit());
            dataset.putAttribute("description", column.description());
        }
    }
}
