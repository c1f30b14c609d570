package dev.crosspoint.export;

import dev.crosspoint.store.StoredTable;
import java.io.IOException;
import java.util.List;

/**
 * Each table and the findings of a run as {@code RUN_TABLE.csv}: names of the columns, then the rows, with nothing in a cell
 * that was not measured. Reading a number gives the same number.
 *
 * @param unitsRow whether the second row holds the units
 */
public record CsvExport(RunData run, boolean unitsRow) implements RunExport {

    @Override
    public List<String> names() {
        return run.all().stream().map(this::name).toList();
    }

    @Override
    public void write(ExportFolder to) throws IOException {
        for (StoredTable table : run.all()) {
            to.file(name(table), file -> TableCsv.write(table, unitsRow, file));
        }
    }

    private String name(StoredTable table) {
        return run.id() + "_" + table.schema().name() + ".csv";
    }
}
