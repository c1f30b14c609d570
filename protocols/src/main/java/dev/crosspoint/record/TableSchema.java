package dev.crosspoint.record;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The name and the columns of a table, in order.
 *
 * @param name lower-case words joined by underscores; also the name of the table's file
 * @param description one line that says what a row is
 * @param columns at least one
 */
public record TableSchema(String name, String description, List<Column> columns) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    public TableSchema {
        columns = List.copyOf(columns);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a table's name is made of a-z, 0-9 and _, not \"" + name + "\"");
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("table " + name + " has no columns");
        }
        if (columns.stream().map(Column::name).distinct().count() != columns.size()) {
            throw new IllegalArgumentException("table " + name + " has two columns of one name");
        }
    }
}
