package dev.crosspoint.export;

import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.store.StoredTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Writes a table as CSV in UTF-8, a batch at a time. */
final class TableCsv {

    private TableCsv() {}

    /**
     * Writes a header row of column names, a row of units if {@code unitsRow}, and the rows of the table.
     *
     * @throws IOException if the file could not be written
     */
    static void write(StoredTable table, boolean unitsRow, Path file) throws IOException {
        TableSchema schema = table.schema();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(CsvRow.of(schema.columns().stream().map(Column::name).toList()));
            if (unitsRow) {
                out.write(CsvRow.of(schema.columns().stream().map(Column::unit).toList()));
            }
            table.forEachBatch(batch -> write(batch, schema, out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(StoredTable.Batch batch, TableSchema schema, Writer out) {
        List<IntFunction<String>> columns =
                schema.columns().stream().map(column -> cells(batch, column)).toList();
        try {
            for (int row = 0; row < batch.rows(); row++) {
                List<String> cells = new ArrayList<>(columns.size());
                for (IntFunction<String> column : columns) {
                    cells.add(column.apply(row));
                }
                out.write(CsvRow.of(cells));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IntFunction<String> cells(StoredTable.Batch batch, Column column) {
        return switch (column.type()) {
            case REAL -> {
                double[] values = batch.reals(column.name());
                yield row -> CsvRow.number(values[row]);
            }
            case SINGLE -> {
                float[] values = batch.singles(column.name());
                yield row -> CsvRow.number(values[row]);
            }
            case INTEGER -> {
                long[] values = batch.integers(column.name());
                yield row -> Long.toString(values[row]);
            }
            case TEXT -> {
                String[] values = batch.texts(column.name());
                yield row -> values[row];
            }
        };
    }
}
