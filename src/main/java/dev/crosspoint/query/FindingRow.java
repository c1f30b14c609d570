package dev.crosspoint.query;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.store.JsonFile;
import dev.crosspoint.store.RunFolderException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;

/** A row of the view {@code findings}: one object of {@code results.json}. */
record FindingRow(RunRow run, JsonNode finding) {

    static final String TABLE = "findings";

    static final String COLUMNS =
            "run_id VARCHAR, device VARCHAR, name VARCHAR, value DOUBLE, unit VARCHAR, low DOUBLE,"
                    + " high DOUBLE, n BIGINT, resolved BOOLEAN, reason VARCHAR, method VARCHAR, conditions JSON";

    /**
     * Returns the findings of a run; none if it was not analysed.
     *
     * @throws RunFolderException if {@code results.json} is not what an analysis writes
     */
    static List<FindingRow> of(RunRow run) {
        Path file = run.run().folder().resolve("results.json");
        if (!Files.exists(file)) {
            return List.of();
        }
        JsonNode findings = JsonFile.read(file).path("findings");
        if (!findings.isArray()) {
            throw new RunFolderException(file + " has no list of findings");
        }
        List<FindingRow> rows = new ArrayList<>();
        for (JsonNode finding : findings) {
            if (!finding.path("name").isTextual() || !finding.path("n").isIntegralNumber()) {
                throw new RunFolderException(file + " has a finding without name or n: " + finding);
            }
            rows.add(new FindingRow(run, finding));
        }
        return rows;
    }

    void appendTo(DuckDBAppender table) throws SQLException {
        table.beginRow()
                .append(run.id())
                .append(run.device())
                .append(text("name"))
                .append(number("value"))
                .append(text("unit"))
                .append(number("low"))
                .append(number("high"))
                .append(finding.path("n").longValue())
                .append(finding.path("resolved").asBoolean(true))
                .append(text("reason"))
                .append(text("method"))
                .append(finding.has("conditions") ? finding.path("conditions").toString() : null)
                .endRow();
    }

    private String text(String key) {
        return finding.path(key).textValue();
    }

    private Double number(String key) {
        return finding.path(key).isNumber() ? Double.valueOf(finding.path(key).doubleValue()) : null;
    }
}
