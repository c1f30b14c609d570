package dev.crosspoint.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.record.Journal;
import dev.crosspoint.record.RunArchive;
import dev.crosspoint.record.RunWriter;
import dev.crosspoint.record.StopRecord;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.record.TableWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps one run in memory, and fails to keep more rows than it is told to hold. */
final class MemoryArchive implements RunArchive, RunWriter {
    final List<List<Object>> rows = new ArrayList<>();
    final Map<String, List<List<Object>>> tables = new LinkedHashMap<>();
    final List<ObjectNode> starts = new ArrayList<>();
    final List<StopRecord> stops = new ArrayList<>();
    private final int capacity;
    boolean closed;

    MemoryArchive(int capacity) {
        this.capacity = capacity;
    }

    @Override
    public RunWriter begin(ObjectNode start) {
        starts.add(start);
        return this;
    }

    @Override
    public Path folder() {
        return Path.of("memory");
    }

    @Override
    public Journal journal() {
        return new Journal() {
            @Override
            public TableWriter table(TableSchema schema) {
                return new MemoryTable(tables.computeIfAbsent(schema.name(), name -> new ArrayList<>()));
            }

            @Override
            public void close() {
                throw new IllegalStateException("the run's writer closes the journal");
            }
        };
    }

    @Override
    public void restart(ObjectNode start) {
        starts.add(start.deepCopy());
    }

    @Override
    public void finish(StopRecord stop) {
        stops.add(stop);
    }

    /** Takes rows until the memory is full. */
    private final class MemoryTable implements TableWriter {
        private final List<List<Object>> own;

        MemoryTable(List<List<Object>> own) {
            this.own = own;
        }

        @Override
        public void append(Object... cells) {
            if (rows.size() == capacity) {
                throw new UncheckedIOException(new IOException("No space left on device"));
            }
            rows.add(List.of(cells));
            own.add(List.of(cells));
        }

        @Override
        public void appendAll(Object... columns) {
            for (int row = 0; row < Array.getLength(columns[0]); row++) {
                Object[] cells = new Object[columns.length];
                for (int column = 0; column < columns.length; column++) {
                    cells[column] = Array.get(columns[column], row);
                }
                append(cells);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
