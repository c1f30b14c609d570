package dev.crosspoint.analysis;

import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableData;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.store.StoredTable;
import java.lang.reflect.Array;
import java.util.List;
import java.util.function.Consumer;

/** A stored run of tables that are in memory as a whole. */
public final class TableRun extends MadeUpRun<TableRun> {

    /** Adds a table. */
    public TableRun with(TableData table) {
        return with(new Whole(table));
    }

    @Override
    protected TableRun self() {
        return this;
    }

    private record Whole(TableData data) implements StoredTable {

        @Override
        public TableSchema schema() {
            return data.schema();
        }

        @Override
        public long rows() {
            return Array.getLength(data.columns().get(0));
        }

        @Override
        public void forEachBatch(Consumer<Batch> reader) {
            reader.accept(new Rows(data, Math.toIntExact(rows())));
        }
    }

    private record Rows(TableData data, int rows) implements StoredTable.Batch {

        private Object column(String name) {
            List<Column> columns = data.schema().columns();
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).name().equals(name)) {
                    return data.columns().get(i);
                }
            }
            throw new IllegalArgumentException("no column " + name);
        }

        @Override
        public double[] reals(String column) {
            return (double[]) column(column);
        }

        @Override
        public float[] singles(String column) {
            return (float[]) column(column);
        }

        @Override
        public long[] integers(String column) {
            return (long[]) column(column);
        }

        @Override
        public String[] texts(String column) {
            return (String[]) column(column);
        }
    }
}
