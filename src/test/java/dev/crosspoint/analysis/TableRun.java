package dev.crosspoint.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableData;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredTable;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A stored run of tables that are in memory as a whole. */
public final class TableRun implements StoredRun {

    private final ObjectNode record = JsonNodeFactory.instance.objectNode();
    private final Map<String, StoredTable> tables = new LinkedHashMap<>();

    /** Makes a run without tables. */
    public TableRun() {
        record.putObject("start").putObject("parameters");
    }

    /** Adds a parameter with a number. */
    public TableRun with(String parameter, double value, String unit) {
        ((ObjectNode) record.at("/start/parameters"))
                .putObject(parameter)
                .put("value", value)
                .put("unit", unit);
        return this;
    }

    /** Adds a table. */
    public TableRun with(StoredTable table) {
        tables.put(table.schema().name(), table);
        return this;
    }

    /** Adds a table. */
    public TableRun with(TableData table) {
        return with(new Whole(table));
    }

    @Override
    public Path folder() {
        return Path.of("in-memory");
    }

    @Override
    public JsonNode record() {
        return record;
    }

    @Override
    public boolean isClosed() {
        return true;
    }

    @Override
    public List<String> remarks() {
        return List.of();
    }

    @Override
    public List<String> tables() {
        return List.copyOf(tables.keySet());
    }

    @Override
    public StoredTable table(String name) {
        return tables.get(name);
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
