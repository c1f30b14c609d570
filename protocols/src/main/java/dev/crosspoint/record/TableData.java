package dev.crosspoint.record;

import java.util.List;

/**
 * A whole table in memory, for as many rows as a person might look at.
 *
 * @param schema name and columns
 * @param columns a {@code double[]}, {@code float[]}, {@code long[]} or {@code String[]} for each column, in order, all of one
 *     length
 */
public record TableData(TableSchema schema, List<Object> columns) {

    public TableData {
        columns = List.copyOf(columns);
        if (columns.size() != schema.columns().size()) {
            throw new IllegalArgumentException(
                    "table " + schema.name() + " has " + schema.columns().size() + " columns, not " + columns.size());
        }
    }
}
