package dev.crosspoint.export;

import dev.crosspoint.store.ResultTables;
import dev.crosspoint.store.StoredTable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Each table of a run as {@code RUN_TABLE.parquet}, a copy of the run's own file, and the findings likewise. */
public record ParquetExport(RunData run) implements RunExport {

    /**
     * Prepares the export.
     *
     * @throws IllegalArgumentException if the run is not closed and thus has no Parquet files
     */
    public ParquetExport {
        if (!run.isClosed()) {
            throw new IllegalArgumentException("the run " + run.id()
                    + " is not closed and has no Parquet files yet; close it with: crosspoint analyze " + run.folder());
        }
    }

    @Override
    public List<String> names() {
        return run.all().stream().map(this::name).toList();
    }

    @Override
    public void write(ExportFolder to) throws IOException {
        for (StoredTable table : run.tables()) {
            to.file(name(table), file -> Files.copy(table.parquetFile().orElseThrow(), file));
        }
        Optional<FindingsTable> findings = run.findings();
        if (findings.isPresent()) {
            to.file(
                    name(findings.get()),
                    file -> ResultTables.writeFile(findings.get().data(), file));
        }
    }

    private String name(StoredTable table) {
        return run.id() + "_" + table.schema().name() + ".parquet";
    }
}
