package dev.crosspoint.store;

import dev.crosspoint.record.TableSchema;
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
    public void forEachBatch(Consumer<Batch> reader) {
        try (RowCursor rows = ParquetCursor.open(path, schema(), 0)) {
            for (Optional<Batch> batch = rows.next(); batch.isPresent(); batch = rows.next()) {
                reader.accept(batch.get());
            }
        }
    }
}
