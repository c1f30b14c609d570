package dev.crosspoint.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens run folders for reading. */
public final class StoredRuns {

    private StoredRuns() {}

    /**
     * Opens a run: the tables of one that is closed, the complete batches of the journal of one that is not.
     *
     * @throws RunFolderException if the folder is no run or is damaged; the message says what was expected where
     */
    public static StoredRun open(Path folder) {
        RunRecord record = RunRecord.read(folder);
        return record.tables().map(tables -> closed(folder, record, tables)).orElseGet(() -> unclosed(folder, record));
    }

    private static StoredRun closed(Path folder, RunRecord record, Map<String, TableRecord> records) {
        Map<String, StoredTable> tables = new LinkedHashMap<>();
        records.forEach((name, table) -> tables.put(name, new ParquetTable(folder.resolve(table.file()), table)));
        return new StoredRunFolder(folder, record.json(), true, List.of(), tables);
    }

    private static StoredRun unclosed(Path folder, RunRecord record) {
        Map<String, StoredTable> tables = new LinkedHashMap<>();
        List<String> remarks = new ArrayList<>();
        try {
            for (Path path : JournalFile.list(JournalConversion.journal(folder))) {
                Optional<JournalFile> file = JournalFile.scan(path);
                file.ifPresent(journal -> tables.put(journal.schema().name(), new JournalTable(journal)));
                remarks.add(file.map(StoredRuns::remark)
                        .orElse("The run is not closed: " + path + " ends before its columns are named."));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the journal of " + folder + ": " + Reason.of(e), e);
        }
        return new StoredRunFolder(folder, record.json(), false, List.copyOf(remarks), tables);
    }

    private static String remark(JournalFile file) {
        String cut = file.cutBytes() == 0 ? "" : "; the " + file.cutBytes() + " bytes of a cut batch are left out";
        return "The run is not closed: table " + file.schema().name() + " is what its journal holds, " + file.rows()
                + " rows in " + file.batches() + " complete batches" + cut + ".";
    }

    /** Returns whether a folder is that of a run, in whatever condition. */
    public static boolean isRun(Path folder) {
        return Files.isRegularFile(folder.resolve(RunRecord.FILE));
    }

    /** Returns the folders in {@code runs} that are runs, oldest first; none where there is no such folder. */
    public static List<Path> list(Path runs) {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(StoredRuns::isRun).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + runs + ": " + Reason.of(e), e);
        }
    }

    /**
     * Finds the run that a person means.
     *
     * @param name a run's folder, or the first letters of the name of one in {@code runs}
     * @throws IllegalArgumentException if no run, or more than one, is meant
     */
    public static Path find(Path runs, String name) {
        Path folder = Path.of(name);
        if (isRun(folder)) {
            return folder;
        }
        List<Path> meant = list(runs).stream()
                .filter(run -> run.getFileName().toString().startsWith(name))
                .toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        if (meant.isEmpty()) {
            throw new IllegalArgumentException(name + " is no run: it is no folder with a " + RunRecord.FILE
                    + ", and the name of no run in " + runs + " begins so");
        }
        throw new IllegalArgumentException("more than one run in " + runs + " begins with " + name + ": "
                + String.join(
                        ", ",
                        meant.stream().map(run -> run.getFileName().toString()).toList()));
    }

    /**
     * Compares the files of a run's tables with the checksums in its record.
     *
     * @return a sentence for each file that is missing or is not what was written; empty if all is well
     */
    public static List<String> verify(StoredRun run) {
        return run.tables().stream()
                .flatMap(name -> run.table(name).fault().stream())
                .toList();
    }
}
