package dev.crosspoint.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableData;
import dev.crosspoint.record.TableSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultTablesTest {
    private static final TableSchema SPIKES = new TableSchema(
            "spikes",
            "a spike",
            List.of(Column.integer("pulse", "its pulse"), Column.real("energy_j", "J", "energy of the spike")));

    @TempDir
    Path run;

    @Test
    void everyAnalysisReplacesTheTablesOfTheOneBefore() throws Exception {
        ResultTables.write(run, List.of(spikes(3), new TableData(rename("other"), columns(1))));
        JsonNode records = ResultTables.write(run, List.of(spikes(2)));

        assertThat(records.at("/spikes/rows").asInt()).isEqualTo(2);
        assertThat(records.at("/spikes/file").asText()).isEqualTo("results/spikes.parquet");
        assertThat(records.at("/spikes/sha256").asText())
                .isEqualTo(Checksum.sha256(run.resolve("results/spikes.parquet")));
        assertThat(files()).containsExactly("spikes.parquet");
        List<Double> energies = new ArrayList<>();
        try (DuckDBConnection database = DuckDb.open();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT energy_j FROM "
                        + DuckDb.literal(run.resolve("results/spikes.parquet").toString()))) {
            while (rows.next()) {
                energies.add(rows.getDouble(1));
            }
        }
        assertThat(energies).containsExactly(0.0, 1e-12);
    }

    @Test
    void anAnalysisWithoutTablesLeavesNone() throws IOException {
        ResultTables.write(run, List.of(spikes(0)));
        assertThat(files()).containsExactly("spikes.parquet");
        assertThat(ResultTables.write(run, List.of())).isEmpty();
        assertThat(files()).isEmpty();
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(run.resolve("results"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static TableSchema rename(String name) {
        return new TableSchema(name, SPIKES.description(), SPIKES.columns());
    }

    private static TableData spikes(int rows) {
        return new TableData(SPIKES, columns(rows));
    }

    private static List<Object> columns(int rows) {
        long[] pulses = new long[rows];
        double[] energies = new double[rows];
        for (int i = 0; i < rows; i++) {
            pulses[i] = i;
            energies[i] = i * 1e-12;
        }
        return List.of(pulses, energies);
    }
}
