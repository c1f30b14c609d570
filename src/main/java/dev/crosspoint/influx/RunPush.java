package dev.crosspoint.influx;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.store.Checksum;
import dev.crosspoint.store.JsonFile;
import dev.crosspoint.store.Recovery;
import dev.crosspoint.store.RunFolderException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Pushes to a sink what it does not have yet of a run that has ended: measured tables, begin and end, findings, and tables of the
 * analysis. May be killed anywhere and begun again.
 */
public final class RunPush {

    private final Path folder;
    private final SinkFile sink;
    private final PushAccount account;
    private final Delivery delivery;
    private final PushListener listener;
    private long rows;
    private long done;

    RunPush(Path folder, SinkFile sink, PushAccount account, Delivery delivery, PushListener listener) {
        this.folder = folder;
        this.sink = sink;
        this.account = account;
        this.delivery = delivery;
        this.listener = listener;
    }

    /**
     * Pushes a run; one that its program never closed is closed first.
     *
     * @param restart whether to push again what the server has acknowledged before
     * @throws RunFolderException if the folder is no run, is still being written, or is being pushed by another process
     * @throws IllegalArgumentException if token or password are not where the sink file says
     */
    public static PushResult push(Path folder, SinkFile sink, boolean restart, PushListener listener) {
        Recovery.recover(folder);
        try (InfluxServer server = new InfluxServer(sink.settings());
                PushAccount account = PushAccount.open(folder, sink)) {
            if (restart) {
                account.restart();
            }
            Persistence persistence = Persistence.ofCommand(sink.settings().pushPatience());
            Delivery delivery = new Delivery(server, new Deadline(), persistence);
            return new RunPush(folder, sink, account, delivery, listener).push();
        }
    }

    PushResult push() {
        JsonNode record = JsonFile.read(folder.resolve("run.json"));
        List<RunSources.Planned> measured =
                RunSources.measured(folder, record, sink.settings().waveformSamples());
        List<RunSources.Planned> found = RunSources.found(folder, record);
        account.resultsAre(
                fingerprint(), found.stream().map(RunSources.Planned::kind).toList());
        rows = rowsOf(measured) + rowsOf(found);
        try (Feed feed = new Feed(account, delivery, sink.settings().batchSize(), this::progress)) {
            push(measured, feed);
            push(found, feed);
            return PushResult.of(account, Optional.empty());
        } catch (UndeliveredException e) {
            return PushResult.of(account, Optional.of(e.getMessage()));
        }
    }

    private static long rowsOf(List<RunSources.Planned> points) {
        return points.stream().mapToLong(RunSources.Planned::rows).sum();
    }

    private void push(List<RunSources.Planned> points, Feed feed) throws UndeliveredException {
        for (RunSources.Planned planned : points) {
            Position from = account.of(planned.kind()).position();
            progress(Math.min(planned.rows(), from.rows()));
            if (from.rows() < planned.rows()) {
                try (PointSource source = planned.opener().apply(from)) {
                    feed.drain(source);
                }
            }
        }
    }

    private void progress(long more) {
        done += more;
        listener.pushed(done, rows);
    }

    /** Returns what changes with every other result of the analysis; empty where there was none. */
    private String fingerprint() {
        Path results = folder.resolve("results.json");
        try {
            return Files.exists(results) ? Checksum.sha256(results) : "";
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + results + ": " + e, e);
        }
    }
}
