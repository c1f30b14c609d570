package dev.crosspoint.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredTable;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A stored I–V sweep that lives in memory, or is made up while it is read. */
public final class InMemoryRun implements StoredRun {

    private static final int BATCH = 1000;

    private final ObjectNode record = JsonNodeFactory.instance.objectNode();
    private final Rows rows;

    /** A reading of the table. */
    public record Row(long cycle, int leg, double sourced, double measured, double current, String status) {}

    /** Rows, in order, each time they are asked for. */
    public interface Rows {
        void forEach(Consumer<Row> reader);
    }

    public InMemoryRun(Rows rows) {
        this.rows = rows;
        record.putObject("start").putObject("parameters");
    }

    public InMemoryRun(List<Row> rows) {
        this(rows::forEach);
    }

    /** Adds a parameter with a number. */
    public InMemoryRun with(String parameter, double value, String unit) {
        parameter(parameter).put("value", value).put("unit", unit);
        return this;
    }

    /** Adds a parameter with a text. */
    public InMemoryRun with(String parameter, String value) {
        parameter(parameter).put("value", value).put("unit", "1");
        return this;
    }

    /** Adds a text of the start record, such as the device. */
    public InMemoryRun started(String key, String text) {
        ((ObjectNode) record.at("/start")).put(key, text);
        return this;
    }

    private ObjectNode parameter(String name) {
        return ((ObjectNode) record.at("/start/parameters")).putObject(name);
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
    public Path folder() {
        return Path.of("in-memory");
    }

    @Override
    public JsonNode record() {
        return record;
    }

    @Override
    public List<String> tables() {
        return List.of("readings");
    }

    @Override
    public StoredTable table(String name) {
        return new Readings();
    }

    private final class Readings implements StoredTable {

        @Override
        public TableSchema schema() {
            return new TableSchema(
                    "readings",
                    "readings of the sweep",
                    List.of(
                            Column.integer("cycle", "cycle, from 1"),
                            Column.integer("leg", "leg, from 1"),
                            Column.real("voltage_sourced_v", "V", "voltage sourced"),
                            Column.real("voltage_measured_v", "V", "voltage measured"),
                            Column.real("current_measured_a", "A", "current measured"),
                            Column.text("status", "status")));
        }

        @Override
        public long rows() {
            long[] count = {0};
            rows.forEach(row -> count[0]++);
            return count[0];
        }

        @Override
        public void forEachBatch(Consumer<Batch> reader) {
            Row[] buffer = new Row[BATCH];
            int[] filled = {0};
            rows.forEach(row -> {
                buffer[filled[0]++] = row;
                if (filled[0] == BATCH) {
                    reader.accept(new Rowset(buffer.clone(), BATCH));
                    filled[0] = 0;
                }
            });
            if (filled[0] > 0) {
                reader.accept(new Rowset(buffer.clone(), filled[0]));
            }
        }
    }

    private record Rowset(Row[] buffer, int rows) implements StoredTable.Batch {

        @Override
        public double[] reals(String column) {
            double[] cells = new double[rows];
            for (int i = 0; i < rows; i++) {
                cells[i] = switch (column) {
                    case "voltage_sourced_v" -> buffer[i].sourced();
                    case "voltage_measured_v" -> buffer[i].measured();
                    case "current_measured_a" -> buffer[i].current();
                    default -> throw new IllegalArgumentException("no REAL column " + column);
                };
            }
            return cells;
        }

        @Override
        public float[] singles(String column) {
            throw new IllegalArgumentException("no SINGLE column " + column);
        }

        @Override
        public long[] integers(String column) {
            long[] cells = new long[rows];
            for (int i = 0; i < rows; i++) {
                cells[i] = switch (column) {
                    case "cycle" -> buffer[i].cycle();
                    case "leg" -> buffer[i].leg();
                    default -> throw new IllegalArgumentException("no INTEGER column " + column);
                };
            }
            return cells;
        }

        @Override
        public String[] texts(String column) {
            String[] cells = new String[rows];
            for (int i = 0; i < rows; i++) {
                cells[i] = buffer[i].status();
            }
            return cells;
        }
    }
}
