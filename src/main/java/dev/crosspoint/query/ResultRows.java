package dev.crosspoint.query;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Hands the rows of a JDBC result to a writer. */
final class ResultRows {

    private ResultRows() {}

    static void write(ResultSet result, ResultWriter writer) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnLabel(i));
        }
        writer.columns(List.copyOf(names));
        while (result.next()) {
            List<Object> cells = new ArrayList<>(names.size());
            for (int i = 1; i <= names.size(); i++) {
                cells.add(cell(result, i, columns.getColumnTypeName(i)));
            }
            writer.row(Collections.unmodifiableList(cells));
        }
        writer.end();
    }

    private static Object cell(ResultSet result, int column, String type) throws SQLException {
        if (type.equals("TIMESTAMP")) {
            // The driver's java.sql.Timestamp would pass through the computer's time zone.
            LocalDateTime time = result.getObject(column, LocalDateTime.class);
            return time == null ? null : time.toString();
        }
        Object cell = result.getObject(column);
        return cell == null || cell instanceof Number || cell instanceof Boolean ? cell : cell.toString();
    }
}
