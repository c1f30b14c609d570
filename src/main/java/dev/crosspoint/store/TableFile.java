package dev.crosspoint.store;

import dev.crosspoint.record.TableSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A Parquet table of a run that is closed, measured or made by its analysis.
 *
 * @param file where it is
 * @param schema name and columns
 * @param rows number of rows
 */
public record TableFile(Path file, TableSchema schema, long rows) {

    /** Returns the measured tables of a closed run by name; none of one that is not closed. */
    public static Map<String, TableFile> measured(Path run) {
        Map<String, TableFile> tables = new LinkedHashMap<>();
        RunRecord.read(run).tables().orElse(Map.of()).forEach((name, table) -> tables.put(name, of(run, table)));
        return tables;
    }

    /**
     * Returns the tables that the last analysis of a run made, by name; none of a run without analysis.
     *
     * @throws RunFolderException if {@code results.json} does not describe them
     */
    public static Map<String, TableFile> ofAnalysis(Path run) {
        Path results = run.resolve(StoredResults.FILE);
        Map<String, TableFile> tables = new LinkedHashMap<>();
        if (Files.exists(results)) {
            TableRecord.allFromJson(JsonFile.read(results).path("tables"), results)
                    .forEach((name, table) -> tables.put(name, of(run, table)));
        }
        return tables;
    }

    private static TableFile of(Path run, TableRecord table) {
        return new TableFile(run.resolve(table.file()), table.schema(), table.rows());
    }

    /**
     * Opens the table at one of its rows.
     *
     * @param row how many rows to pass over
     */
    public RowCursor from(long row) {
        return ParquetCursor.open(file, schema, row);
    }
}
