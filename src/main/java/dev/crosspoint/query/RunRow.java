package dev.crosspoint.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.store.RunFolderException;
import dev.crosspoint.store.RunNote;
import dev.crosspoint.store.RunNotes;
import dev.crosspoint.store.StoredRun;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.duckdb.DuckDBAppender;

/**
 * A row of the view {@code runs}: what {@code run.json} and {@code notes.json} say.
 *
 * @param start of the start record only what is shown: all of it, of a thousand runs, would take a hundred megabytes
 */
record RunRow(Path folder, JsonNode start, JsonNode stop, LocalDateTime started, long rows, RunNotes notes) {

    private static final List<String> SHOWN =
            List.of("protocol", "title", "device", "sample", "simulated", "seed", "version", "commit");

    static final String TABLE = "runs";

    /** Times are UTC; a run that has not said how it ended has no outcome. */
    static final String COLUMNS = "run_id VARCHAR, folder VARCHAR, protocol VARCHAR, title VARCHAR, device VARCHAR,"
            + " sample VARCHAR, started TIMESTAMP, outcome VARCHAR, reason VARCHAR, simulated BOOLEAN, seed BIGINT,"
            + " version VARCHAR, \"commit\" VARCHAR, \"rows\" BIGINT, tags VARCHAR[], notes VARCHAR[]";

    /**
     * Returns the row of a run.
     *
     * @throws RunFolderException if the record has no time that can be read
     */
    static RunRow of(StoredRun run, RunNotes notes) {
        JsonNode record = run.record();
        String time = record.path("start").path("time").asText();
        try {
            LocalDateTime started = LocalDateTime.ofInstant(Instant.parse(time), ZoneOffset.UTC);
            long rows = run.tables().stream()
                    .mapToLong(table -> run.table(table).rows())
                    .sum();
            return new RunRow(run.folder(), shown(record.path("start")), record.path("stop"), started, rows, notes);
        } catch (DateTimeException e) {
            throw new RunFolderException(
                    run.folder().resolve("run.json") + " does not say when the run started: \"" + time + "\"", e);
        }
    }

    private static JsonNode shown(JsonNode start) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        SHOWN.stream().filter(start::has).forEach(key -> shown.set(key, start.get(key)));
        return shown;
    }

    String id() {
        return folder.getFileName().toString();
    }

    String device() {
        return text(start.path("device"));
    }

    void appendTo(DuckDBAppender table) throws SQLException {
        List<String> texts = notes.texts().stream().map(RunNote.Text::text).toList();
        table.beginRow()
                .append(id())
                .append(folder.toString())
                .append(text(start.path("protocol")))
                .append(text(start.path("title")))
                .append(device())
                .append(text(start.path("sample")))
                .append(started)
                .append(text(stop.path("outcome")))
                .append(text(stop.path("reason")))
                .append(
                        start.path("simulated").isBoolean()
                                ? Boolean.valueOf(start.path("simulated").booleanValue())
                                : null)
                .append(
                        start.path("seed").isIntegralNumber()
                                ? Long.valueOf(start.path("seed").longValue())
                                : null)
                .append(text(start.path("version")))
                .append(text(start.path("commit")))
                .append(rows)
                .append(List.copyOf(notes.tags()))
                .append(texts)
                .endRow();
    }

    /** Returns a text, or SQL's NULL for one that is missing or empty. */
    private static String text(JsonNode value) {
        return value.isTextual() && !value.textValue().isEmpty() ? value.textValue() : null;
    }
}
