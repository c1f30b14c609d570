package dev.crosspoint.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.store.RunFolderException;
import dev.crosspoint.store.RunNotes;
import dev.crosspoint.store.StoredResults;
import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredRuns;
import dev.crosspoint.store.StoredTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the views show of one run. What cannot be read is left out, and a remark says so.
 *
 * @param row nothing if the run itself cannot be read
 * @param remarks whole sentences
 */
record RunContents(Optional<RunRow> row, List<FindingRow> findings, List<ParquetFile> files, List<String> remarks) {

    private static final Set<String> TAKEN = Set.of(RunRow.TABLE, FindingRow.TABLE);

    static RunContents read(Path folder) {
        List<String> remarks = new ArrayList<>();
        try {
            StoredRun run = StoredRuns.open(folder);
            RunRow row = RunRow.of(run, notes(folder, remarks));
            Optional<StoredResults> results = results(folder, remarks);
            List<FindingRow> findings = new ArrayList<>();
            List<JsonNode> found = results.map(StoredResults::findings).orElse(List.of());
            found.forEach(finding -> findings.add(new FindingRow(row, finding)));
            return new RunContents(Optional.of(row), findings, files(row, run, results, remarks), remarks);
        } catch (RunFolderException e) {
            remarks.add("A run is left out: " + e.getMessage() + ".");
            return new RunContents(Optional.empty(), List.of(), List.of(), remarks);
        }
    }

    private static RunNotes notes(Path folder, List<String> remarks) {
        try {
            return RunNotes.read(folder);
        } catch (RunFolderException e) {
            remarks.add("Notes are left out: " + e.getMessage() + ".");
            return new RunNotes(List.of());
        }
    }

    private static Optional<StoredResults> results(Path folder, List<String> remarks) {
        try {
            return StoredResults.read(folder);
        } catch (RunFolderException e) {
            remarks.add("Findings are left out: " + e.getMessage() + ".");
            return Optional.empty();
        }
    }

    private static List<ParquetFile> files(
            RunRow row, StoredRun run, Optional<StoredResults> results, List<String> remarks) {
        List<ParquetFile> files = new ArrayList<>();
        if (run.isClosed()) {
            run.tables().forEach(name -> add(row, run.table(name), files, remarks));
        } else {
            remarks.add("The run " + run.folder() + " is not closed: its tables are left out. Once it has ended,"
                    + " close it with: crosspoint analyze " + run.folder());
        }
        Map<String, StoredTable> found = results.map(StoredResults::tables).orElse(Map.of());
        for (StoredTable table : found.values()) {
            if (run.tables().contains(table.schema().name())) {
                remarks.add("The table " + table.schema().name() + " of the analysis of " + run.folder()
                        + " is left out: a measured one has its name.");
            } else {
                add(row, table, files, remarks);
            }
        }
        return files;
    }

    private static void add(RunRow row, StoredTable table, List<ParquetFile> files, List<String> remarks) {
        String name = table.schema().name();
        if (TAKEN.contains(name)) {
            remarks.add("The table " + name + " of " + row.folder() + " is left out: a view has its name.");
            return;
        }
        try {
            ParquetFile file = new ParquetFile(row, table.parquetFile().orElseThrow(), table.schema());
            file.requireParquet();
            files.add(file);
        } catch (RunFolderException e) {
            remarks.add("A table is left out: " + e.getMessage() + ".");
        }
    }
}
