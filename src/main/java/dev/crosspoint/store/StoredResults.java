package dev.crosspoint.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an analysis left in a run folder: {@code results.json} and the tables in {@code results/}.
 *
 * @param findings an object each, with at least a {@code name} and a count {@code n}
 * @param tables by name
 */
public record StoredResults(List<JsonNode> findings, Map<String, StoredTable> tables) {

    static final String FILE = "results.json";

    /**
     * Reads the results of a run; nothing if it was not analysed.
     *
     * @throws RunFolderException if {@code results.json} is not what an analysis writes
     */
    public static Optional<StoredResults> read(Path run) {
        Path file = run.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        JsonNode json = JsonFile.read(file);
        Map<String, StoredTable> tables = new LinkedHashMap<>();
        TableRecord.allFromJson(json.path("tables"), file)
                .forEach((name, table) -> tables.put(name, new ParquetTable(run.resolve(table.file()), table)));
        return Optional.of(new StoredResults(findings(json.path("findings"), file), tables));
    }

    private static List<JsonNode> findings(JsonNode findings, Path file) {
        if (!findings.isArray()) {
            throw new RunFolderException(file + " has no list of findings");
        }
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode finding : findings) {
            if (!finding.path("name").isTextual() || !finding.path("n").isIntegralNumber()) {
                throw new RunFolderException(file + " has a finding without name or n: " + finding);
            }
            all.add(finding);
        }
        return List.copyOf(all);
    }
}
