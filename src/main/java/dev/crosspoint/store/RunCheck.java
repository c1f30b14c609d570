package dev.crosspoint.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a run folder is as it was written: a schema this program knows, every table with its checksum, nothing left over
 * and nothing added where only tables are. Other files that somebody puts into the folder are their own affair.
 */
public final class RunCheck {

    private final Path folder;
    private final List<String> faults = new ArrayList<>();

    private RunCheck(Path folder) {
        this.folder = folder;
    }

    /** Returns a sentence for everything that is wrong; empty if all is well. */
    public static List<String> faults(Path folder) {
        RunCheck check = new RunCheck(folder);
        try {
            check.run();
        } catch (RunFolderException e) {
            check.faults.add(e.getMessage() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException("could not look into " + folder + ": " + Reason.of(e), e);
        }
        return List.copyOf(check.faults);
    }

    private void run() throws IOException {
        StoredRun run = StoredRuns.open(folder);
        if (!run.record().path("schema").isIntegralNumber()) {
            faults.add(folder.resolve(RunRecord.FILE) + " does not say which schema it is of.");
        }
        if (!run.isClosed()) {
            faults.addAll(run.remarks());
            faults.add("The run is not closed; once it has ended, close it with: crosspoint analyze " + folder);
        } else if (Files.exists(JournalConversion.journal(folder))) {
            faults.add(JournalConversion.journal(folder) + " is left over, although the tables are complete; remove it"
                    + " with: crosspoint analyze " + folder);
        }
        faults.addAll(StoredRuns.verify(run));
        Set<Path> known = new HashSet<>();
        run.tables().forEach(name -> run.table(name).parquetFile().ifPresent(known::add));
        results()
                .ifPresent(results -> results.tables().values().forEach(table -> {
                    table.fault().ifPresent(faults::add);
                    table.parquetFile().ifPresent(known::add);
                }));
        notes();
        strangers(folder.resolve("data"), known);
        strangers(folder.resolve(ResultTables.FOLDER), known);
        parts();
    }

    /** What the analysis left is checked further even if the data are damaged, and the other way round. */
    private Optional<StoredResults> results() {
        try {
            return StoredResults.read(folder);
        } catch (RunFolderException e) {
            faults.add(e.getMessage() + ".");
            return Optional.empty();
        }
    }

    private void notes() {
        try {
            RunNotes.read(folder);
        } catch (RunFolderException e) {
            faults.add(e.getMessage() + ".");
        }
    }

    private void strangers(Path tables, Set<Path> known) throws IOException {
        for (Path file : list(tables)) {
            if (!known.contains(file) && !isPart(file)) {
                faults.add(file + " is none of the tables that the run's records name.");
            }
        }
    }

    private void parts() throws IOException {
        List<Path> all = new ArrayList<>(list(folder));
        all.addAll(list(folder.resolve("data")));
        all.addAll(list(folder.resolve(ResultTables.FOLDER)));
        all.stream().filter(RunCheck::isPart).forEach(part -> faults.add(part + " was left half-written."));
    }

    private static boolean isPart(Path file) {
        return file.getFileName().toString().endsWith(".part");
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
