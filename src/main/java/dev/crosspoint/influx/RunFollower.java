package dev.crosspoint.influx;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.record.RunArchive;
import dev.crosspoint.record.RunWriter;
import dev.crosspoint.store.JsonFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds a database from the journal of a run while it is measured, and with the rest once it has ended. All of that happens on
 * a thread of its own, and whatever fails there fails nothing else: what the database does not have, {@link RunPush} pushes.
 *
 * <pre>{@code
 * try (RunFollower follower = new RunFollower(sink)) {
 *     ... measure into follower.follow(archive), analyse ...
 *     Optional<PushResult> result = follower.finish();
 * }
 * }</pre>
 */
public final class RunFollower implements AutoCloseable {

    /** Half of the second in which rows reach the journal's file. */
    private static final Duration INTERVAL = Duration.ofMillis(500);

    /** Between attempts to end a write that the server does not answer. */
    private static final long CANCEL_INTERVAL_MS = 100;

    private static final long CLOSE_PATIENCE_S = 5;

    private static final Logger LOG = LoggerFactory.getLogger(RunFollower.class);

    private final SinkFile sink;
    private final PointServer server;
    private final Deadline following = new Deadline();
    private final Deadline finishing = new Deadline();
    private final JournalAccess access = new JournalAccess();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "sink");
        made.setDaemon(true);
        return made;
    });
    private Optional<Path> run = Optional.empty();

    /** Used on the thread alone, and closed when that has ended. */
    private Optional<PushAccount> account = Optional.empty();

    /**
     * Prepares to follow one run; nothing is sent yet.
     *
     * @throws IllegalArgumentException if token or password are not where the sink file says
     */
    public RunFollower(SinkFile sink) {
        this.sink = sink;
        this.server = new InfluxServer(sink.settings());
    }

    /** Returns an archive that keeps runs where {@code archive} does, and whose run is followed. */
    public RunArchive follow(RunArchive archive) {
        return start -> {
            RunWriter writer = archive.begin(start);
            run = Optional.of(writer.folder());
            thread.execute(() -> followGuarded(writer.folder()));
            return new FollowedRun(writer, access);
        };
    }

    private void followGuarded(Path folder) {
        try {
            followJournal(folder);
        } catch (UndeliveredException e) {
            LOG.debug("following ended before the database had everything", e);
        } catch (RuntimeException e) {
            LOG.warn("the database is not fed while the run measures, but afterwards: {}", e.getMessage(), e);
        }
    }

    private void followJournal(Path folder) throws UndeliveredException {
        Delivery delivery = new Delivery(server, following, Persistence.whileMeasuring());
        JsonNode record = JsonFile.read(folder.resolve("run.json"));
        WaveformSamples waveformSamples = sink.settings().waveformSamples();
        try (Feed feed = new Feed(accountOf(folder), delivery, sink.settings().batchSize(), rows -> {});
                JournalPoints points = new JournalPoints(folder, RunTags.of(record), waveformSamples, access)) {
            feed.drain(new FixedPoints(Measurements.RUN, RunEvents.of(record).subList(0, 1), Position.START));
            do {
                for (PointSource source : points.sources()) {
                    feed.drain(source);
                }
            } while (access.isGranted() && following.pause(INTERVAL));
        }
    }

    private PushAccount accountOf(Path folder) {
        PushAccount opened = account.orElseGet(() -> PushAccount.open(folder, sink));
        account = Optional.of(opened);
        return opened;
    }

    /**
     * Pushes what is left of the run, which has ended, for as long as the sink file says.
     *
     * @return what the database has; nothing if there was no run
     */
    public Optional<PushResult> finish() {
        return run.map(this::finish);
    }

    private PushResult finish(Path folder) {
        Duration patience = sink.settings().endPatience();
        following.in(Duration.ZERO);
        finishing.in(patience);
        Future<PushResult> rest = thread.submit(() -> pushRest(folder));
        try {
            return await(rest, patience);
        } catch (ExecutionException e) {
            LOG.debug("the rest could not be pushed", e);
            return PushResult.none(folder, String.valueOf(e.getCause().getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return PushResult.none(folder, "interrupted");
        }
    }

    private PushResult pushRest(Path folder) {
        Persistence persistence = Persistence.ofCommand(sink.settings().endPatience());
        Delivery delivery = new Delivery(server, finishing, persistence);
        return new RunPush(folder, sink, accountOf(folder), delivery, (rows, of) -> {}).push();
    }

    private PushResult await(Future<PushResult> rest, Duration patience)
            throws ExecutionException, InterruptedException {
        long wait = patience.toMillis();
        while (true) {
            try {
                return rest.get(wait, TimeUnit.MILLISECONDS);
            } catch (TimeoutException serverDoesNotAnswer) {
                server.cancel();
                wait = CANCEL_INTERVAL_MS;
            }
        }
    }

    /** Ends all pushing at once. */
    @Override
    public void close() {
        access.revoke();
        following.in(Duration.ZERO);
        finishing.in(Duration.ZERO);
        server.cancel();
        thread.shutdown();
        try {
            if (thread.awaitTermination(CLOSE_PATIENCE_S, TimeUnit.SECONDS)) {
                account.ifPresent(PushAccount::close);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.close();
    }
}
