package dev.crosspoint.store;

import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;

/** A batch whose cells are in Arrow's memory until somebody asks for them. */
final class ArrowBatch implements StoredTable.Batch {

    private final TableSchema schema;
    private final VectorSchemaRoot vectors;

    private ArrowBatch(TableSchema schema, VectorSchemaRoot vectors) {
        this.schema = schema;
        this.vectors = vectors;
    }

    /** Hands over every batch that {@code batches} still has. */
    static void forEach(ArrowReader batches, TableSchema schema, Consumer<StoredTable.Batch> reader)
            throws IOException {
        for (Optional<StoredTable.Batch> next = next(batches, schema); next.isPresent(); next = next(batches, schema)) {
            reader.accept(next.get());
        }
    }

    /** Returns the next batch, there until the one after it is asked for. */
    static Optional<StoredTable.Batch> next(ArrowReader batches, TableSchema schema) throws IOException {
        return batches.loadNextBatch()
                ? Optional.of(new ArrowBatch(schema, batches.getVectorSchemaRoot()))
                : Optional.empty();
    }

    @Override
    public int rows() {
        return vectors.getRowCount();
    }

    @Override
    public double[] reals(String column) {
        double[] cells = new double[rows()];
        buffer(column, Column.Type.REAL, Double.BYTES).asDoubleBuffer().get(cells);
        return cells;
    }

    @Override
    public float[] singles(String column) {
        float[] cells = new float[rows()];
        buffer(column, Column.Type.SINGLE, Float.BYTES).asFloatBuffer().get(cells);
        return cells;
    }

    @Override
    public long[] integers(String column) {
        long[] cells = new long[rows()];
        buffer(column, Column.Type.INTEGER, Long.BYTES).asLongBuffer().get(cells);
        return cells;
    }

    @Override
    public String[] texts(String column) {
        VarCharVector vector = (VarCharVector) vector(column, Column.Type.TEXT);
        String[] cells = new String[rows()];
        for (int row = 0; row < cells.length; row++) {
            cells[row] = new String(vector.get(row), StandardCharsets.UTF_8);
        }
        return cells;
    }

    /** Returns the cells of a column, so many bytes each, as Arrow lays them out. */
    private ByteBuffer buffer(String column, Column.Type type, int bytes) {
        return vector(column, type).getDataBuffer().nioBuffer(0, rows() * bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private FieldVector vector(String name, Column.Type type) {
        for (int i = 0; i < schema.columns().size(); i++) {
            Column column = schema.columns().get(i);
            if (column.name().equals(name)) {
                if (column.type() != type) {
                    throw new IllegalArgumentException(
                            "column " + name + " of table " + schema.name() + " is " + column.type() + ", not " + type);
                }
                return vectors.getVector(i);
            }
        }
        throw new IllegalArgumentException("table " + schema.name() + " has no column " + name + "; it has "
                + schema.columns().stream().map(Column::name).toList());
    }
}
