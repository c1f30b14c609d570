package dev.crosspoint.replay.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.bench.BenchSettings;
import dev.crosspoint.connection.TranscriptMismatchException;
import dev.crosspoint.library.NativeLibraries;
import dev.crosspoint.measurement.ClockFile;
import dev.crosspoint.protocol.ProtocolFile;
import dev.crosspoint.replay.RecordedRun;
import dev.crosspoint.replay.Scratch;
import dev.crosspoint.run.ProgressListener;
import dev.crosspoint.run.Run;
import dev.crosspoint.run.RunEnd;
import dev.crosspoint.run.RunRequest;
import dev.crosspoint.run.RunState;
import dev.crosspoint.store.RunFolder;
import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredRuns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Plays the transcripts of a run through the real drivers and the real protocol, with the recorded time, and compares the data
 * that come of it with the recorded ones, bit for bit. No instrument is touched, and the run is only read.
 */
public final class TranscriptReplay {

    /** A run that somebody cancelled ended at a moment that no transcript holds. */
    private static final Set<String> REPEATABLE = Set.of("completed", "stopped", "failed");

    private final RecordedRun recorded;
    private final ProtocolFile protocol;
    private final BenchSettings bench;
    private final Instant start;
    private final long[] time;

    private TranscriptReplay(RecordedRun recorded) {
        this.recorded = recorded;
        this.protocol = recorded.protocol();
        this.bench = recorded.bench().settings();
        this.start = Instant.parse(recorded.run().record().at("/start/time").asText());
        this.time = ClockFile.read(recorded.run().folder().resolve(ClockFile.NAME));
    }

    /**
     * Prepares the replay of a run.
     *
     * @throws IllegalArgumentException if the run cannot be replayed, saying why
     */
    public static TranscriptReplay of(RecordedRun recorded) {
        Path folder = recorded.run().folder();
        if (!REPEATABLE.contains(recorded.outcome())) {
            throw new IllegalArgumentException(folder + " was "
                    + (recorded.outcome().isEmpty() ? "never closed" : recorded.outcome())
                    + "; only runs that ended by themselves can be replayed from their transcripts");
        }
        if (!Files.isRegularFile(folder.resolve(ClockFile.NAME))) {
            throw new IllegalArgumentException(folder + " has no " + ClockFile.NAME
                    + ", which holds what the lab's clock said; it was written by an older version, and its times cannot be"
                    + " replayed to the last bit");
        }
        if (recorded.addresses().isEmpty()) {
            throw new IllegalArgumentException(
                    folder + " ended before its instruments were open; there is nothing to replay");
        }
        return new TranscriptReplay(recorded);
    }

    /** Plays the transcripts and compares the data. */
    public TranscriptResult play(ProgressListener listener) {
        try (Scratch scratch = new Scratch()) {
            return play(scratch.folder(), listener);
        }
    }

    private TranscriptResult play(Path scratch, ProgressListener listener) {
        RecordedClock clock = new RecordedClock(start, time);
        Path folder = recorded.run().folder();
        try (TranscriptPlayer player = new TranscriptPlayer(folder, fileOf(recorded.run(), "samples"), bench)) {
            Run run = new Run(
                    new RunRequest(protocol, bench, recorded.addresses(), (ObjectNode)
                            recorded.run().record().get("start")),
                    record -> RunFolder.create(scratch, start, protocol.kind().name(), recorded.device(), record),
                    clock,
                    NativeLibraries.installed(),
                    ignored -> player,
                    listener);
            RunEnd end = run.execute();
            List<String> differences = new ArrayList<>(player.mismatches());
            differences.addAll(mismatchOf(clock));
            differences.addAll(differenceOf(end));
            List<TranscriptResult.Table> tables = compare(StoredRuns.open(end.folder()));
            tables.forEach(table -> table.difference().ifPresent(differences::add));
            return new TranscriptResult(player.played(), tables, differences);
        }
    }

    private static List<String> mismatchOf(RecordedClock clock) {
        try {
            clock.verify();
            return List.of();
        } catch (TranscriptMismatchException e) {
            return List.of(ClockFile.NAME + ": " + e.getMessage());
        }
    }

    private List<String> differenceOf(RunEnd end) {
        String outcome = end.state().name().toLowerCase(Locale.ROOT);
        String reason = recorded.run().record().at("/stop/reason").asText();
        // A link that fails says so in words of its own, which those of a transcript are not.
        if (outcome.equals(recorded.outcome())
                && (end.state() == RunState.FAILED || end.reason().equals(reason))) {
            return List.of();
        }
        return List.of("the run was " + recorded.outcome() + inBrackets(reason) + ", the replay " + outcome
                + inBrackets(end.reason()));
    }

    private static String inBrackets(String reason) {
        return reason.isEmpty() ? "" : " (" + reason + ")";
    }

    private List<TranscriptResult.Table> compare(StoredRun replayed) {
        List<TranscriptResult.Table> tables = new ArrayList<>();
        for (String name : recorded.run().tables()) {
            tables.add(
                    new TranscriptResult.Table(name, recorded.run().table(name).rows(), difference(name, replayed)));
        }
        return tables;
    }

    private Optional<String> difference(String name, StoredRun replayed) {
        if (!replayed.tables().contains(name)) {
            return Optional.of("table " + name + " did not come");
        }
        Path before = fileOf(recorded.run(), name);
        Path now = fileOf(replayed, name);
        try {
            if (Files.mismatch(before, now) < 0) {
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("table " + name + " cannot be read: " + e, e);
        }
        return new TableComparison(recorded.run().table(name).schema(), before, now)
                .first()
                .map(difference -> "table " + name + ", " + difference);
    }

    private static Path fileOf(StoredRun run, String table) {
        JsonNode file = run.record().path("tables").path(table).path("file");
        return run.folder().resolve(file.asText("data/" + table + ".parquet"));
    }
}
