package dev.crosspoint.analysis;

import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.store.StoredTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * A stored table of rows that are in memory, or made up while they are read.
 *
 * @param <R> a row
 */
public final class RowTable<R> implements StoredTable {

    private static final int BATCH = 1000;

    /**
     * Rows, in order, each time they are asked for.
     *
     * @param <R> a row
     */
    public interface Rows<R> {
        void forEach(Consumer<R> reader);
    }

    private final String name;
    private final Rows<R> rows;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, ToDoubleFunction<R>> reals = new HashMap<>();
    private final Map<String, ToLongFunction<R>> integers = new HashMap<>();
    private final Map<String, Function<R, String>> texts = new HashMap<>();

    /** Makes a table without columns. */
    public RowTable(String name, Rows<R> rows) {
        this.name = name;
        this.rows = rows;
    }

    /** Adds a column of real numbers. */
    public RowTable<R> real(String column, String unit, ToDoubleFunction<R> cell) {
        columns.add(Column.real(column, unit, column));
        reals.put(column, cell);
        return this;
    }

    /** Adds a column of integers. */
    public RowTable<R> integer(String column, ToLongFunction<R> cell) {
        columns.add(Column.integer(column, column));
        integers.put(column, cell);
        return this;
    }

    /** Adds a column of words. */
    public RowTable<R> text(String column, Function<R, String> cell) {
        columns.add(Column.text(column, column));
        texts.put(column, cell);
        return this;
    }

    @Override
    public TableSchema schema() {
        return new TableSchema(name, "made-up " + name, columns);
    }

    @Override
    public long rows() {
        long[] count = {0};
        rows.forEach(row -> count[0]++);
        return count[0];
    }

    @Override
    public void forEachBatch(Consumer<Batch> reader) {
        List<R> filling = new ArrayList<>();
        rows.forEach(row -> {
            filling.add(row);
            if (filling.size() == BATCH) {
                reader.accept(new Part(List.copyOf(filling)));
                filling.clear();
            }
        });
        if (!filling.isEmpty()) {
            reader.accept(new Part(List.copyOf(filling)));
        }
    }

    private static <C> C cell(Map<String, C> cells, String column) {
        if (!cells.containsKey(column)) {
            throw new IllegalArgumentException("no column " + column + " of this type, but " + cells.keySet());
        }
        return cells.get(column);
    }

    private final class Part implements Batch {
        private final List<R> part;

        Part(List<R> part) {
            this.part = part;
        }

        @Override
        public int rows() {
            return part.size();
        }

        @Override
        public double[] reals(String column) {
            return part.stream().mapToDouble(cell(reals, column)).toArray();
        }

        @Override
        public float[] singles(String column) {
            throw new IllegalArgumentException("no column " + column + " of single precision");
        }

        @Override
        public long[] integers(String column) {
            return part.stream().mapToLong(cell(integers, column)).toArray();
        }

        @Override
        public String[] texts(String column) {
            return part.stream().map(cell(texts, column)).toArray(String[]::new);
        }
    }
}
