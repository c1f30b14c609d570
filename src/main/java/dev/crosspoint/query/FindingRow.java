package dev.crosspoint.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;

/** A row of the view {@code findings}: one object of {@code results.json}. */
record FindingRow(RunRow run, JsonNode finding) {

    static final String TABLE = "findings";

    static final String COLUMNS =
            "run_id VARCHAR, device VARCHAR, name VARCHAR, value DOUBLE, unit VARCHAR, low DOUBLE,"
                    + " high DOUBLE, n BIGINT, resolved BOOLEAN, reason VARCHAR, method VARCHAR, conditions JSON";

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
