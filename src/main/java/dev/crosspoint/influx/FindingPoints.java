package dev.crosspoint.influx;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.store.JsonFile;
import dev.crosspoint.store.RunFolderException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The findings of a run as points at the time the run ended; one made anew by another analysis takes the place of the old one.
 * Findings of one name are told apart by their conditions, and by nanoseconds where even those are the same.
 */
final class FindingPoints {

    private FindingPoints() {}

    /**
     * Returns a point for each finding; none of a run that was not analysed.
     *
     * @throws RunFolderException if {@code results.json} is not what an analysis writes
     */
    static List<Consumer<LineBuffer>> of(Path folder, JsonNode record) {
        Path file = folder.resolve("results.json");
        if (!Files.exists(file)) {
            return List.of();
        }
        RunTags run = RunTags.of(record);
        long time = RunTags.nanoseconds(RunTags.time(record, "stop"));
        Map<Map<String, String>, Integer> before = new HashMap<>();
        List<Consumer<LineBuffer>> points = new ArrayList<>();
        for (JsonNode finding : JsonFile.read(file).path("findings")) {
            if (!finding.path("name").isTextual()) {
                throw new RunFolderException(file + " has a finding without a name: " + finding);
            }
            Series series = series(run, finding);
            int same = before.merge(series.tags(), 1, Integer::sum) - 1;
            points.add(batch -> append(series, finding, time + same, batch));
        }
        return points;
    }

    private static Series series(RunTags run, JsonNode finding) {
        Map<String, String> tags = new HashMap<>(run.tags());
        tags.put("finding", finding.path("name").textValue());
        tags.put("unit", finding.path("unit").asText());
        List<String> conditions = new ArrayList<>();
        finding.path("conditions")
                .properties()
                .forEach(condition -> conditions.add(
                        condition.getKey() + " " + condition.getValue().asText()));
        tags.put("conditions", String.join("; ", conditions));
        return Series.of(Measurements.FINDING, tags);
    }

    private static void append(Series series, JsonNode finding, long time, LineBuffer point) {
        point.begin(series);
        point.flag(FieldName.of("resolved"), finding.path("value").isNumber());
        for (String name : List.of("value", "low", "high")) {
            if (finding.path(name).isNumber()) {
                point.real(FieldName.of(name), finding.path(name).doubleValue());
            }
        }
        if (finding.path("n").isIntegralNumber()) {
            point.integer(FieldName.of("n"), finding.path("n").longValue());
        }
        for (String name : List.of("method", "reason")) {
            if (finding.path(name).isTextual()) {
                point.text(FieldName.of(name), finding.path(name).textValue());
            }
        }
        finding.path("conditions").properties().forEach(condition -> {
            if (condition.getValue().isNumber()) {
                point.real(
                        FieldName.of(condition.getKey()), condition.getValue().doubleValue());
            }
        });
        point.end(time);
    }
}
