package dev.crosspoint.influx;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.store.RunFolderException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What all points of a run have in common, as its record tells from the first moment on.
 *
 * @param start when the run began
 * @param tags run, device, sample, protocol, and whether it was simulated
 */
record RunTags(Instant start, Map<String, String> tags) {

    /**
     * Returns what {@code run.json} says.
     *
     * @throws RunFolderException if it has no time that can be read
     */
    static RunTags of(JsonNode record) {
        JsonNode start = record.path("start");
        Map<String, String> tags = new TreeMap<>();
        tags.put("run_id", record.path("id").asText());
        tags.put("device", start.path("device").asText());
        tags.put("sample", start.path("sample").asText());
        tags.put("protocol", start.path("protocol").asText());
        tags.put("simulated", Boolean.toString(start.path("simulated").asBoolean()));
        return new RunTags(time(record, "start"), tags);
    }

    /** Returns the time in the start or the stop record of a run. */
    static Instant time(JsonNode record, String part) {
        String time = record.path(part).path("time").asText();
        try {
            return Instant.parse(time);
        } catch (DateTimeException e) {
            throw new RunFolderException(
                    "the record of run " + record.path("id").asText() + " has no time of its " + part
                            + " that can be read: \"" + time + "\"",
                    e);
        }
    }

    /** Returns an instant in ns since 1970, as a database counts. */
    static long nanoseconds(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }

    long startNs() {
        return nanoseconds(start);
    }

    Series series(String measurement) {
        return Series.of(measurement, tags);
    }
}
