package dev.crosspoint.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** {@code run.json} as the report reads it: every part may be missing, in old runs and in those cut short. */
record RunView(JsonNode json) {

    static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    static final String NOT_RECORDED = "not recorded";

    /** Returns a part by its JSON pointer; a missing node where there is none. */
    JsonNode at(String pointer) {
        return json.at(pointer);
    }

    Optional<String> text(String pointer) {
        return textOf(at(pointer));
    }

    static Optional<String> textOf(JsonNode node) {
        boolean isAbsent = node.isMissingNode() || node.isNull() || node.isContainerNode();
        return isAbsent ? Optional.empty() : Optional.of(node.asText().strip()).filter(text -> !text.isEmpty());
    }

    /** Returns the title of the protocol, else its name. */
    String title() {
        return text("/start/title").or(() -> text("/start/protocol")).orElse("Run");
    }

    boolean isSimulated() {
        return at("/start/simulated").asBoolean(false);
    }

    /** Tells whether the run got to write its stop record. */
    boolean hasStopped() {
        return at("/stop").isObject();
    }

    /** Returns a moment for reading; as it was recorded where it is not in ISO 8601. */
    Optional<String> time(String pointer) {
        return text(pointer).map(text -> instant(text).map(UTC::format).orElse(text));
    }

    /** Returns how long the run took by its own clock. */
    Optional<Duration> duration() {
        return text("/start/time")
                .flatMap(RunView::instant)
                .flatMap(start ->
                        text("/stop/time").flatMap(RunView::instant).map(stop -> Duration.between(start, stop)));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException notIso8601) {
            return Optional.empty();
        }
    }
}
