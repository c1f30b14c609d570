package dev.crosspoint.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the journal of a run that has ended into its tables.
 *
 * <p>Safe to be killed anywhere and begun again: the journal goes only when the tables are complete, on disk and recorded.
 */
final class JournalConversion {

    private JournalConversion() {}

    /** Returns where a run keeps its journal. */
    static Path journal(Path folder) {
        return folder.resolve("journal");
    }

    /**
     * Writes the tables, records them and removes the journal.
     *
     * @throws RunFolderException if a table could not be made; nothing is removed then
     */
    static void run(Path folder, RunRecord record) {
        try {
            List<TableRecord> tables = new ArrayList<>();
            for (Path path : JournalFile.list(journal(folder))) {
                Optional<JournalFile> journal = JournalFile.scan(path);
                if (journal.isPresent()) {
                    tables.add(convert(folder, journal.get()));
                }
            }
            record.tables(tables);
            removeJournal(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "could not turn the journal of " + folder + " into tables: " + Reason.of(e), e);
        }
    }

    private static TableRecord convert(Path folder, JournalFile journal) throws IOException {
        String name = "data/" + journal.schema().name() + ".parquet";
        Path file = folder.resolve(name);
        ParquetConversion.convert(journal, file);
        return new TableRecord(journal.schema(), journal.rows(), name, Checksum.sha256(file));
    }

    /** Removes a journal that has become tables. */
    static void removeJournal(Path folder) throws IOException {
        for (Path file : JournalFile.list(journal(folder))) {
            Files.delete(file);
        }
        Files.deleteIfExists(journal(folder));
    }
}
