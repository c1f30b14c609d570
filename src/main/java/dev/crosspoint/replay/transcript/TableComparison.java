package dev.crosspoint.replay.transcript;

import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.store.DuckDb;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two Parquet files of one table, cell by cell.
 *
 * @param schema the table's name and columns
 * @param recorded the file of the recorded run
 * @param replayed the file of the replay
 */
record TableComparison(TableSchema schema, Path recorded, Path replayed) {

    /** A cell that differs: the number of its row from 1, its column, and both values with all their digits. */
    record Difference(long row, String column, String recorded, String replayed) {
        @Override
        public String toString() {
            return "row " + row + ", " + column + ": " + recorded + " was recorded, " + replayed + " came now";
        }
    }

    /** Returns the first cell that differs, the uppermost one and of these the leftmost; nothing if all bits are the same. */
    Optional<Difference> first() {
        try (Connection database = DuckDb.open()) {
            Optional<Difference> first = Optional.empty();
            for (Column column : schema.columns()) {
                first = Stream.concat(first.stream(), firstIn(database, column.name()).stream())
                        .min(Comparator.comparingLong(Difference::row));
            }
            return first;
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "table " + schema.name() + " could not be compared: " + DuckDb.reason(e), e);
        }
    }

    /** Numbers are compared as text: with all their digits it tells 0 from -0, and NaN from nothing, as their bits do. */
    private Optional<Difference> firstIn(Connection database, String column) throws SQLException {
        String cell = "CAST(%s." + DuckDb.identifier(column) + " AS VARCHAR)";
        String query = String.format(
                Locale.ROOT,
                "SELECT number, before, now FROM (SELECT row_number() OVER () AS number, %s AS before, %s AS now"
                        + " FROM %s recorded POSITIONAL JOIN %s replayed)"
                        + " WHERE before IS DISTINCT FROM now ORDER BY number LIMIT 1",
                String.format(Locale.ROOT, cell, "recorded"),
                String.format(Locale.ROOT, cell, "replayed"),
                file(recorded),
                file(replayed));
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next()
                    ? Optional.of(new Difference(
                            result.getLong(1), column, text(result.getString(2)), text(result.getString(3))))
                    : Optional.empty();
        }
    }

    private static String file(Path path) {
        return "read_parquet(" + DuckDb.literal(path.toString()) + ", hive_partitioning = false)";
    }

    private static String text(String cell) {
        return cell == null ? "nothing" : cell;
    }
}
