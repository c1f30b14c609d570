package dev.crosspoint.influx;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Begin and end of a run as points, which dashboards show as annotations. */
final class RunEvents {

    private static final String EVENT = "event";

    private RunEvents() {}

    /** Returns a point for the beginning and, once the run has said how it ended, one for the end. */
    static List<Consumer<LineBuffer>> of(JsonNode record) {
        RunTags run = RunTags.of(record);
        List<Consumer<LineBuffer>> points = new ArrayList<>();
        points.add(batch -> start(run, record.path("start"), batch));
        if (record.has("stop")) {
            points.add(batch -> stop(run, record, batch));
        }
        return points;
    }

    private static void start(RunTags run, JsonNode start, LineBuffer point) {
        point.begin(run.series(Measurements.RUN).with(EVENT, "start"));
        text(point, "title", start.path("title"));
        text(point, "bench", start.path("bench").path("name"));
        text(point, "version", start.path("version"));
        text(point, "commit", start.path("commit"));
        number(point, "planned_duration_s", start.path("plan").path("duration_s"));
        point.end(run.startNs());
    }

    private static void stop(RunTags run, JsonNode record, LineBuffer point) {
        JsonNode stop = record.path("stop");
        point.begin(run.series(Measurements.RUN).with(EVENT, "stop"));
        text(point, "title", record.path("start").path("title"));
        text(point, "outcome", stop.path("outcome"));
        text(point, "reason", stop.path("reason"));
        point.end(RunTags.nanoseconds(RunTags.time(record, "stop")));
    }

    private static void text(LineBuffer point, String name, JsonNode value) {
        if (value.isTextual()) {
            point.text(FieldName.of(name), value.textValue());
        }
    }

    private static void number(LineBuffer point, String name, JsonNode value) {
        if (value.isNumber()) {
            point.real(FieldName.of(name), value.doubleValue());
        }
    }
}
