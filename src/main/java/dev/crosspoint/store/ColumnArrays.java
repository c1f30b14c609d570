package dev.crosspoint.store;

import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableSchema;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;

/** Many rows as one array for each column, checked as a whole before any row is put down. */
final class ColumnArrays {

    private final Object[] columns;
    private final ByteBuffer[][] texts;
    private final int rows;

    private ColumnArrays(Object[] columns, ByteBuffer[][] texts, int rows) {
        this.columns = columns;
        this.texts = texts;
        this.rows = rows;
    }

    /**
     * Returns the rows that the arrays hold.
     *
     * @throws IllegalArgumentException if one is missing, of the wrong type, or longer than another
     */
    static ColumnArrays of(TableSchema schema, Object... columns) {
        List<Column> wanted = schema.columns();
        if (columns.length != wanted.size()) {
            throw new IllegalArgumentException("table " + schema.name() + " has " + wanted.size() + " columns "
                    + wanted.stream().map(Column::name).toList() + ", not " + columns.length);
        }
        ByteBuffer[][] texts = new ByteBuffer[columns.length][];
        int rows = -1;
        for (int i = 0; i < columns.length; i++) {
            Class<?> type = arrayType(wanted.get(i).type());
            if (!type.isInstance(columns[i])) {
                String given = columns[i] == null
                        ? "missing"
                        : "given as " + columns[i].getClass().getSimpleName();
                throw new IllegalArgumentException("column " + wanted.get(i).name() + " of table " + schema.name()
                        + " takes a " + type.getSimpleName() + "; it is " + given);
            }
            int length = Array.getLength(columns[i]);
            if (rows >= 0 && length != rows) {
                throw new IllegalArgumentException("column " + wanted.get(i).name() + " of table " + schema.name()
                        + " has " + length + " cells, but the one before has " + rows);
            }
            rows = length;
            if (columns[i] instanceof String[] column) {
                texts[i] = encode(schema, i, column);
            }
        }
        return new ColumnArrays(columns, texts, rows);
    }

    private static Class<?> arrayType(Column.Type type) {
        return switch (type) {
            case REAL -> double[].class;
            case SINGLE -> float[].class;
            case INTEGER -> long[].class;
            case TEXT -> String[].class;
        };
    }

    private static ByteBuffer[] encode(TableSchema schema, int column, String[] cells) {
        ByteBuffer[] encoded = new ByteBuffer[cells.length];
        for (int i = 0; i < cells.length; i++) {
            encoded[i] = TextCell.encode(schema, column, cells[i]);
        }
        return encoded;
    }

    int rows() {
        return rows;
    }

    /**
     * Puts {@code count} rows, from number {@code from} on, down as those of a batch from {@code row} on, and returns the
     * bytes of their texts.
     */
    long put(int from, int count, VectorSchemaRoot batch, int row) {
        long textBytes = 0;
        for (int i = 0; i < columns.length; i++) {
            FieldVector vector = batch.getVector(i);
            while (vector.getValueCapacity() < row + count) {
                vector.reAlloc();
            }
            if (columns[i] instanceof double[] reals) {
                for (int k = 0; k < count; k++) {
                    ((Float8Vector) vector).set(row + k, reals[from + k]);
                }
            } else if (columns[i] instanceof float[] singles) {
                for (int k = 0; k < count; k++) {
                    ((Float4Vector) vector).set(row + k, singles[from + k]);
                }
            } else if (columns[i] instanceof long[] integers) {
                for (int k = 0; k < count; k++) {
                    ((BigIntVector) vector).set(row + k, integers[from + k]);
                }
            } else {
                for (int k = 0; k < count; k++) {
                    ByteBuffer text = texts[i][from + k];
                    ((VarCharVector) vector).setSafe(row + k, text, 0, text.limit());
                    textBytes += text.limit();
                }
            }
        }
        return textBytes;
    }
}
