package dev.crosspoint.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.store.RunNote;
import dev.crosspoint.store.RunNotes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which runs are listed: those that all given options agree with. */
final class RunFilter {

    private static final String TIME = "a day such as 2026-03-01 or a time such as 2026-03-01T12:00:00Z";

    @Option(names = "--protocol", paramLabel = "NAME", description = "runs of this protocol")
    private String protocol;

    @Option(names = "--device", paramLabel = "ID", description = "runs of this device")
    private String device;

    @Option(
            names = "--outcome",
            paramLabel = "OUTCOME",
            description = "completed, stopped, aborted, failed, or cut-short for runs that never said how they ended")
    private String outcome;

    @Option(names = "--since", paramLabel = "TIME", converter = Beginning.class, description = "from then on; " + TIME)
    private Instant since;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            converter = End.class,
            description = "up to then, a day included; likewise")
    private Instant until;

    @Option(names = "--tag", paramLabel = "TAG", description = "runs that have this tag")
    private String tag;

    @Option(
            names = "--text",
            paramLabel = "TEXT",
            description = "runs with this in title, description, sample, bench notes or notes; capitals do not matter")
    private String text;

    boolean isGiven() {
        return Stream.of(protocol, device, outcome, since, until, tag, text).anyMatch(option -> option != null);
    }

    boolean accepts(JsonNode record, RunNotes notes) {
        JsonNode start = record.path("start");
        return (protocol == null || protocol.equals(start.path("protocol").asText()))
                && (device == null || device.equals(start.path("device").asText()))
                && (outcome == null || outcome.equals(outcome(record).replace(' ', '-')))
                && (tag == null || notes.tags().contains(tag))
                && isInTime(start.path("time").asText())
                && (text == null || holdsText(start, notes));
    }

    static String outcome(JsonNode record) {
        return record.path("stop").path("outcome").asText("cut short");
    }

    private boolean isInTime(String time) {
        if (since == null && until == null) {
            return true;
        }
        try {
            Instant started = Instant.parse(time);
            return (since == null || !started.isBefore(since)) && (until == null || started.isBefore(until));
        } catch (DateTimeParseException notRecorded) {
            return false;
        }
    }

    private boolean holdsText(JsonNode start, RunNotes notes) {
        Stream<String> recorded = Stream.of("/title", "/description", "/sample", "/bench/notes")
                .map(pointer -> start.at(pointer).asText());
        return Stream.concat(recorded, notes.texts().stream().map(RunNote.Text::text))
                .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)));
    }

    /** Takes a day as the moment it begins, UTC. */
    static final class Beginning implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String value) {
            return time(value, 0);
        }
    }

    /** Takes a day as the moment it ends, UTC. */
    static final class End implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String value) {
            return time(value, 1);
        }
    }

    private static Instant time(String value, int daysLater) {
        try {
            return value.contains("T")
                    ? Instant.parse(value)
                    : LocalDate.parse(value)
                            .plusDays(daysLater)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("not \"" + value + "\" but " + TIME);
        }
    }
}
