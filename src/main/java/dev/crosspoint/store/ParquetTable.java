package dev.crosspoint.store;

import dev.crosspoint.record.TableSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** A table of a closed run. */
record ParquetTable(Path path, TableRecord table) implements StoredTable {

    @Override
    public TableSchema schema() {
        return table.schema();
    }

    @Override
    public long rows() {
        return table.rows();
    }

    @Override
    public Optional<Path> parquetFile() {
        return Optional.of(path);
    }

    @Override
    public Optional<String> fault() {
        if (!Files.isRegularFile(path)) {
            return Optional.of(path + " is missing.");
        }
        try {
            return Checksum.sha256(path).equals(table.sha256())
                    ? Optional.empty()
                    : Optional.of(path + " is not the file that was written: its SHA-256 checksum differs.");
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + path + ": " + Reason.of(e), e);
        }
    }

    @Override
    public void forEachBatch(Consumer<Batch> reader) {
        try (RowCursor rows = ParquetCursor.open(path, schema(), 0)) {
            for (Optional<Batch> batch = rows.next(); batch.isPresent(); batch = rows.next()) {
                reader.accept(batch.get());
            }
        }
    }
}
