package dev.crosspoint.influx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.store.JsonFile;
import dev.crosspoint.store.RunFolderException;
import dev.crosspoint.store.RunLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a server has acknowledged of a run: {@code push/SINK.json} in the run's folder, on disk after each batch. Lines that the
 * server will not have are kept in {@code push/SINK.rejected.txt}. One process at a time.
 */
final class PushAccount implements AutoCloseable {

    /** Version of the points that are made of a run; points of another version are pushed from the beginning. */
    private static final int VERSION = 1;

    private static final String SCHEMA = "schema";
    private static final String TARGET = "target";
    private static final String RESULTS = "results";
    private static final String POINTS = "points";
    private static final String REJECTED_BYTES = "rejected_bytes";

    private final Path file;
    private final String target;
    private final RunLock lock;
    private final RejectedFile rejected;
    private final Map<String, AccountEntry> entries = new TreeMap<>();
    private String results = "";

    private PushAccount(Path file, String target, RunLock lock, RejectedFile rejected) {
        this.file = file;
        this.target = target;
        this.lock = lock;
        this.rejected = rejected;
    }

    /**
     * Opens the account of a run with a sink, or begins it; one of another database is begun anew.
     *
     * @throws RunFolderException if another process pushes this run to this sink
     * @throws UncheckedIOException if it cannot be kept
     */
    static PushAccount open(Path run, SinkFile sink) {
        Path folder = run.resolve("push");
        try {
            Files.createDirectories(folder);
            RunLock lock = RunLock.tryTakeFile(folder.resolve(sink.name() + ".lock"))
                    .orElseThrow(() -> new RunFolderException("another process pushes " + run + " to " + sink.name()
                            + " at present; wait for it to end"));
            try {
                return opened(folder, sink, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no account of what is pushed can be kept in " + folder + ": " + e, e);
        }
    }

    private static PushAccount opened(Path folder, SinkFile sink, RunLock lock) throws IOException {
        Path file = folder.resolve(sink.name() + ".json");
        JsonNode json = Files.exists(file) ? JsonFile.read(file) : JsonNodeFactory.instance.objectNode();
        String target = sink.settings().target();
        boolean continues = json.path(SCHEMA).asInt() == VERSION
                && json.path(TARGET).asText().equals(target);
        RejectedFile rejected = new RejectedFile(
                folder.resolve(sink.name() + ".rejected.txt"),
                continues ? json.path(REJECTED_BYTES).asLong() : 0);
        PushAccount account = new PushAccount(file, target, lock, rejected);
        if (continues) {
            account.results = json.path(RESULTS).asText();
            json.path(POINTS)
                    .properties()
                    .forEach(entry -> account.entries.put(entry.getKey(), AccountEntry.of(entry.getValue())));
        }
        return account;
    }

    /** Returns what the server has of one kind of points. */
    AccountEntry of(String kind) {
        return entries.getOrDefault(kind, AccountEntry.NOTHING);
    }

    /** Returns what the server has of all kinds of points. */
    Collection<AccountEntry> all() {
        return List.copyOf(entries.values());
    }

    /** Forgets everything that the server has acknowledged, so that all of it is pushed again. */
    void restart() {
        entries.clear();
        results = "";
        rejected.truncate();
        write();
    }

    /** Says from which results points are made; where they are others than before, the points of some kinds are due again. */
    void resultsAre(String fingerprint, Collection<String> kinds) {
        if (!results.equals(fingerprint)) {
            results = fingerprint;
            kinds.forEach(entries::remove);
            write();
        }
    }

    /** Records, on disk, what the server has said of a batch. */
    void acknowledge(String kind, Position reached, Lines batch, List<RejectedLine> refused) {
        rejected.append(refused);
        entries.put(kind, of(kind).plus(reached, batch.count() - refused.size(), refused.size(), batch.leftOut()));
        write();
    }

    Path rejectedFile() {
        return rejected.path();
    }

    private void write() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(SCHEMA, VERSION).put(TARGET, target).put(RESULTS, results).put(REJECTED_BYTES, rejected.length());
        ObjectNode points = json.putObject(POINTS);
        entries.forEach((kind, entry) -> entry.writeTo(points.putObject(kind)));
        JsonFile.write(file, json);
    }

    @Override
    public void close() {
        lock.close();
    }
}
