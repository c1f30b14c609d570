package dev.crosspoint.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.record.TableData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Tables that an analysis makes, such as one row for each spike: {@code results/NAME.parquet} of a run folder, made anew by
 * every analysis. The measured tables in {@code data/} are never touched.
 */
public final class ResultTables {

    static final String FOLDER = "results";

    private ResultTables() {}

    /**
     * Writes tables in place of those of an earlier analysis.
     *
     * @param run the run's folder
     * @return what {@code results.json} says of them: name to description, file, rows, checksum and columns
     * @throws UncheckedIOException if they could not be written
     */
    public static ObjectNode write(Path run, List<TableData> tables) {
        ObjectNode records = JsonNodeFactory.instance.objectNode();
        Path folder = run.resolve(FOLDER);
        try {
            removeOld(folder);
            for (TableData table : tables) {
                records.set(table.schema().name(), write(run, folder, table).toJson());
            }
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "could not write the tables of the analysis to " + folder + ": " + Reason.of(e), e);
        }
    }

    private static void removeOld(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "*.parquet")) {
                for (Path file : old) {
                    Files.delete(file);
                }
            }
        }
    }

    private static TableRecord write(Path run, Path folder, TableData table) throws IOException {
        Path file = folder.resolve(table.schema().name() + ".parquet");
        long rows = writeFile(table, file);
        String relative = FOLDER + "/" + file.getFileName();
        return new TableRecord(table.schema(), rows, relative, Checksum.sha256(file));
    }

    /**
     * Writes a table as a Parquet file of its own, as those of a run folder are.
     *
     * @return number of rows
     */
    public static long writeFile(TableData table, Path file) throws IOException {
        Path spool = file.resolveSibling("spool");
        try (ArrowJournal journal = ArrowJournal.open(spool)) {
            journal.table(table.schema()).appendAll(table.columns().toArray());
        }
        JournalFile rows =
                JournalFile.scan(JournalFile.path(spool, table.schema().name())).orElseThrow();
        ParquetConversion.convert(rows, file);
        Files.delete(rows.path());
        Files.delete(spool);
        return rows.rows();
    }
}
