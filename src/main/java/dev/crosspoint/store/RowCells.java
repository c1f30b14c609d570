package dev.crosspoint.store;

import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableSchema;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;

/** The cells of one row, all of them checked before any is put down, so that a wrong one leaves no half row behind. */
final class RowCells {

    private final TableSchema schema;
    private final Object[] cells;
    private final ByteBuffer[] texts;

    private RowCells(TableSchema schema, Object[] cells, ByteBuffer[] texts) {
        this.schema = schema;
        this.cells = cells;
        this.texts = texts;
    }

    /**
     * Returns the cells of a row.
     *
     * @throws IllegalArgumentException if one is missing or of the wrong type
     */
    static RowCells of(TableSchema schema, Object... cells) {
        List<Column> columns = schema.columns();
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("a row of table " + schema.name() + " has " + columns.size() + " cells "
                    + columns.stream().map(Column::name).toList() + ", not " + cells.length);
        }
        ByteBuffer[] texts = new ByteBuffer[cells.length];
        for (int i = 0; i < cells.length; i++) {
            Object cell = cells[i];
            switch (columns.get(i).type()) {
                case REAL -> require(cell instanceof Double, schema, i, "a Double", cell);
                case SINGLE -> require(cell instanceof Float, schema, i, "a Float", cell);
                case INTEGER ->
                    require(cell instanceof Long || cell instanceof Integer, schema, i, "a Long or an Integer", cell);
                case TEXT -> {
                    require(cell instanceof String, schema, i, "a String", cell);
                    texts[i] = TextCell.encode(schema, i, (String) cell);
                }
            }
        }
        return new RowCells(schema, cells, texts);
    }

    private static void require(boolean fits, TableSchema schema, int column, String wanted, Object cell) {
        if (!fits) {
            String given = cell == null ? "missing" : cell.getClass().getSimpleName() + " " + cell;
            throw new IllegalArgumentException(
                    "column " + schema.columns().get(column).name() + " of table " + schema.name() + " takes " + wanted
                            + "; the cell is " + given);
        }
    }

    /** Puts the row down as number {@code row} of a batch and returns the bytes of its texts. */
    long put(VectorSchemaRoot batch, int row) {
        long textBytes = 0;
        for (int i = 0; i < cells.length; i++) {
            FieldVector vector = batch.getVector(i);
            switch (schema.columns().get(i).type()) {
                case REAL -> ((Float8Vector) vector).setSafe(row, (Double) cells[i]);
                case SINGLE -> ((Float4Vector) vector).setSafe(row, (Float) cells[i]);
                case INTEGER -> ((BigIntVector) vector).setSafe(row, ((Number) cells[i]).longValue());
                case TEXT -> {
                    ((VarCharVector) vector).setSafe(row, texts[i], 0, texts[i].limit());
                    textBytes += texts[i].limit();
                }
            }
        }
        return textBytes;
    }
}
