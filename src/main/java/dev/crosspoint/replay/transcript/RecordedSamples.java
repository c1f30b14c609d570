package dev.crosspoint.replay.transcript;

import dev.crosspoint.connection.TranscriptMismatchException;
import dev.crosspoint.driver.pico.PicoTranscriptSamples;
import dev.crosspoint.site.InputWiring;
import dev.crosspoint.store.DuckDb;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The samples of a run's table, read as they are asked for, at constant memory. */
final class RecordedSamples implements PicoTranscriptSamples.Source, AutoCloseable {
    private final List<InputWiring> inputs;
    private final Connection database;
    private final Statement statement;
    private final ResultSet rows;

    /**
     * Opens the table.
     *
     * @param table its Parquet file
     * @param inputs inputs of the oscilloscope by their names; the samples of each stand in column {@code NAME_v}
     */
    RecordedSamples(Path table, Map<String, InputWiring> inputs) {
        this.inputs = List.copyOf(inputs.values());
        String columns = inputs.keySet().stream()
                .map(name -> DuckDb.identifier(name + "_v"))
                .collect(Collectors.joining(", "));
        try {
            database = DuckDb.open();
            statement = database.createStatement();
            rows = statement.executeQuery("SELECT " + columns + " FROM read_parquet(" + DuckDb.literal(table.toString())
                    + ", hive_partitioning = false)");
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Map<Integer, float[]> next(int count) {
        Map<Integer, float[]> samples = new HashMap<>();
        inputs.forEach(input -> samples.put(input.channel(), new float[count]));
        try {
            for (int row = 0; row < count; row++) {
                if (!rows.next()) {
                    throw new TranscriptMismatchException(
                            "the recorded samples end where " + (count - row) + " more are read");
                }
                for (int column = 0; column < inputs.size(); column++) {
                    samples.get(inputs.get(column).channel())[row] = rows.getFloat(column + 1);
                }
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
        return samples;
    }

    @Override
    public void close() {
        try (database;
                statement) {
            rows.close();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("the recorded samples cannot be read: " + DuckDb.reason(e), e);
    }
}
