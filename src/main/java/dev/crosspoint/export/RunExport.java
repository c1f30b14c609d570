package dev.crosspoint.export;

import dev.crosspoint.store.RunFolderException;
import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredRuns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes the tables of a stored run into a folder, each as {@code RUN_TABLE.csv} or {@code RUN_TABLE.parquet}; the run is only
 * read. A file appears under its name when it is complete.
 */
public final class RunExport {

    private final StoredRun run;
    private final Path to;
    private final boolean overwrite;

    /**
     * Prepares the export of a run.
     *
     * @param to folder of the files, made if it is not there
     * @param overwrite whether files of these names may be replaced
     * @throws RunFolderException if a table is not what the run wrote
     */
    public RunExport(StoredRun run, Path to, boolean overwrite) {
        List<String> faults = StoredRuns.verify(run);
        if (!faults.isEmpty()) {
            throw new RunFolderException(
                    "the data of " + run.folder() + " are damaged, nothing was exported: " + String.join(" ", faults));
        }
        this.run = run;
        this.to = to;
        this.overwrite = overwrite;
    }

    /**
     * Writes every table as CSV: names of the columns, their units in a second row if {@code unitsRow}, then the rows, with
     * nothing in a cell that was not measured.
     *
     * @return the files
     * @throws IllegalArgumentException if a file is there already and may not be replaced; nothing is written then
     */
    public List<Path> csv(boolean unitsRow) {
        return write(".csv", (table, file) -> TableCsv.write(run.table(table), unitsRow, file));
    }

    /**
     * Copies the Parquet file of every table.
     *
     * @return the files
     * @throws IllegalArgumentException if a file is there already and may not be replaced, or if the run is not closed and
     *     thus has no Parquet files; nothing is written then
     */
    public List<Path> parquet() {
        if (!run.isClosed()) {
            throw new IllegalArgumentException("the run " + run.folder()
                    + " is not closed and has no Parquet files yet; close it with: crosspoint analyze " + run.folder());
        }
        return write(
                ".parquet", (table, file) -> Files.copy(parquet(table), file, StandardCopyOption.REPLACE_EXISTING));
    }

    private Path parquet(String table) {
        return run.folder()
                .resolve(run.record().path("tables").path(table).path("file").textValue());
    }

    private List<Path> write(String suffix, TableWriter writer) {
        Map<String, Path> files = files(suffix);
        refuseToOverwrite(files);
        files.forEach((table, file) -> write(table, file, writer));
        return List.copyOf(files.values());
    }

    private Map<String, Path> files(String suffix) {
        if (run.tables().isEmpty()) {
            throw new IllegalArgumentException("the run " + run.folder() + " has no tables: nothing to export");
        }
        String id = run.record().path("id").asText();
        Function<String, Path> file = table -> to.resolve(id + "_" + table + suffix);
        Map<String, Path> files = new LinkedHashMap<>();
        run.tables().forEach(table -> files.put(table, file.apply(table)));
        return files;
    }

    private void refuseToOverwrite(Map<String, Path> files) {
        List<Path> present = files.values().stream().filter(Files::exists).toList();
        if (!overwrite && !present.isEmpty()) {
            throw new IllegalArgumentException("already there, and not overwritten: " + join(present)
                    + "; give --force to replace, or another folder by --to");
        }
    }

    private static String join(List<Path> files) {
        return String.join(", ", files.stream().map(Path::toString).toList());
    }

    private void write(String table, Path file, TableWriter writer) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(to);
            writer.write(table, part);
            if (overwrite) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(part, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file + ": " + e, e);
        }
    }

    /** Writes a table to a file. */
    private interface TableWriter {
        void write(String table, Path file) throws IOException;
    }
}
