package dev.crosspoint.replay.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.StopRecord;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.store.RunFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableComparisonTest {
    private static final TableSchema SCHEMA = new TableSchema(
            "readings",
            "readings",
            List.of(Column.integer("point", "number"), Column.real("current_a", "A", "current")));

    @TempDir
    private Path runs;

    private Path table(double... currents) {
        try (RunFolder run =
                RunFolder.create(runs, Instant.EPOCH, "test", "device", JsonNodeFactory.instance.objectNode())) {
            var table = run.journal().table(SCHEMA);
            for (int i = 0; i < currents.length; i++) {
                table.append((long) i, currents[i]);
            }
            run.finish(new StopRecord(Instant.EPOCH, "completed", ""));
            return run.folder().resolve("data/readings.parquet");
        }
    }

    private String difference(Path recorded, Path replayed) {
        return new TableComparison(SCHEMA, recorded, replayed)
                .first()
                .map(Object::toString)
                .orElse("none");
    }

    @Test
    void equalTablesDoNotDifferAlsoWhereNothingWasMeasured() {
        assertThat(difference(table(1e-9, Double.NaN, -0.0), table(1e-9, Double.NaN, -0.0)))
                .isEqualTo("none");
    }

    @Test
    void theLastBitCounts() {
        assertThat(difference(table(0.1, 0.2, 0.3), table(0.1, Math.nextUp(0.2), 0.4)))
                .isEqualTo("row 2, current_a: 0.2 was recorded, 0.20000000000000004 came now");
    }

    @Test
    void theSignOfAZeroCounts() {
        assertThat(difference(table(0.0), table(-0.0))).startsWith("row 1, current_a: 0.0 was recorded, -0.0");
    }

    @Test
    void aMissingRowIsADifference() {
        assertThat(difference(table(1, 2), table(1))).isEqualTo("row 2, point: 1 was recorded, nothing came now");
    }
}
