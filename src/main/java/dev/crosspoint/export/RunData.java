package dev.crosspoint.export;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.store.RunFolderException;
import dev.crosspoint.store.StoredResults;
import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredRuns;
import dev.crosspoint.store.StoredTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is exported of a run.
 *
 * @param folder the run's folder
 * @param record {@code run.json}
 * @param tables the measured tables, then those of the analysis
 * @param findings the findings as a table; nothing if the run was not analysed
 */
public record RunData(
        Path folder, JsonNode record, boolean isClosed, List<StoredTable> tables, Optional<FindingsTable> findings) {

    /**
     * Takes the data of a run.
     *
     * @throws RunFolderException if a table is not what was written
     * @throws IllegalArgumentException if the run has no tables
     */
    public static RunData of(StoredRun run) {
        Optional<StoredResults> results = StoredResults.read(run.folder());
        List<String> faults = new ArrayList<>(StoredRuns.verify(run));
        List<StoredTable> tables = new ArrayList<>();
        run.tables().forEach(name -> tables.add(run.table(name)));
        results.ifPresent(found -> found.tables().values().forEach(table -> {
            table.fault().ifPresent(faults::add);
            tables.add(table);
        }));
        if (!faults.isEmpty()) {
            throw new RunFolderException(
                    "the data of " + run.folder() + " are damaged, nothing was exported: " + String.join(" ", faults));
        }
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("the run " + run.folder() + " has no tables: nothing to export");
        }
        return new RunData(
                run.folder(),
                run.record(),
                run.isClosed(),
                tables,
                results.map(found -> new FindingsTable(found.findings())));
    }

    /** Returns the run's name, which its files begin with. */
    String id() {
        return record.path("id").asText();
    }

    /** Returns all tables, with that of the findings as the last one. */
    List<StoredTable> all() {
        List<StoredTable> all = new ArrayList<>(tables);
        findings.ifPresent(all::add);
        return all;
    }
}
