package dev.crosspoint.record;

import java.util.List;

/** The name and the columns of a table, in order. */
public record TableSchema(String name, String description, List<Column> columns) {

    public TableSchema {
        columns = List.copyOf(columns);
        if (columns.stream().map(Column::name).distinct().count() != columns.size()) {
            throw new IllegalArgumentException("table " + name + " has two columns of one name");
        }
    }
}
