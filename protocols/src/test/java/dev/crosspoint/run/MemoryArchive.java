package dev.crosspoint.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.record.Journal;
import dev.crosspoint.record.RunArchive;
import dev.crosspoint.record.RunWriter;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.record.TableWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps one run in memory, and fails to keep more rows than it is told to hold. */
final class MemoryArchive implements RunArchive, RunWriter, Journal {
    final List<List<Object>> rows = new ArrayList<>();
    final List<ObjectNode> starts = new ArrayList<>();
    final List<ObjectNode> stops = new ArrayList<>();
    private final int capacity;

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
        return this;
    }

    @Override
    public void restart(ObjectNode start) {
        starts.add(start.deepCopy());
    }

    @Override
    public void finish(ObjectNode stop) {
        stops.add(stop);
    }

    @Override
    public TableWriter table(TableSchema schema) {
        return cells -> {
            if (rows.size() == capacity) {
                throw new UncheckedIOException(new IOException("No space left on device"));
            }
            rows.add(List.of(cells));
        };
    }

    @Override
    public void close() {
        throw new IllegalStateException("the run's writer closes the journal");
    }
}
