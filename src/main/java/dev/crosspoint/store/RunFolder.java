package dev.crosspoint.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.crosspoint.record.Journal;
import dev.crosspoint.record.RunWriter;
import dev.crosspoint.record.StopRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The folder of a run that is being measured: {@code RUNS/TIME_PROTOCOL_DEVICE/}.
 *
 * <pre>{@code
 * try (RunFolder folder = RunFolder.create(runs, clock.now(), "iv-sweep", "device-1", start)) {
 *     ... measure into folder.journal() ...
 *     folder.finish(new StopRecord(clock.now(), "completed", "all cycles measured"));
 * }
 * }</pre>
 *
 * A run that is never finished, because its process died, keeps its complete batches and can be closed later with
 * {@link Recovery#recover}.
 */
public final class RunFolder implements RunWriter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** So that the whole path stays within the 260 characters of Windows. */
    private static final int LONGEST_NAME = 60;

    private final Path path;
    private final RunLock lock;
    private final RunRecord record;
    private final ArrowJournal journal;

    private RunFolder(Path path, RunLock lock, RunRecord record, ArrowJournal journal) {
        this.path = path;
        this.lock = lock;
        this.record = record;
        this.journal = journal;
    }

    /**
     * Makes the folder of a new run, writes the start record and opens the journal.
     *
     * @param runs where runs are kept; made where it does not exist
     * @param time when the run begins
     * @param protocol name of the protocol
     * @param device name of the device; in the folder's name, whatever is no ASCII letter or digit becomes a hyphen
     * @param start everything that is known before the first reading; becomes {@code start} in {@code run.json}
     * @throws UncheckedIOException if that cannot be written
     */
    public static RunFolder create(Path runs, Instant time, String protocol, String device, ObjectNode start) {
        String name = TIME.format(time) + "_" + fileName(protocol) + "_" + fileName(device);
        try {
            Path path = createFolder(Files.createDirectories(runs), name);
            DurableFiles.forceNames(runs);
            RunLock lock = RunLock.tryTake(path)
                    .orElseThrow(() -> new RunFolderException("somebody else has taken the new folder " + path));
            return open(path, lock, start);
        } catch (IOException e) {
            throw new UncheckedIOException("could not make a run folder in " + runs + ": " + Reason.of(e), e);
        }
    }

    private static RunFolder open(Path path, RunLock lock, ObjectNode start) throws IOException {
        try {
            RunRecord record = RunRecord.start(path, start);
            return new RunFolder(path, lock, record, ArrowJournal.open(JournalConversion.journal(path)));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Path createFolder(Path runs, String name) throws IOException {
        Path path = runs.resolve(name);
        for (int number = 2; !isCreated(path); number++) {
            path = runs.resolve(name + "_" + number);
        }
        return path;
    }

    private static boolean isCreated(Path path) throws IOException {
        try {
            Files.createDirectory(path);
            return true;
        } catch (FileAlreadyExistsException takenByAnotherRun) {
            return false;
        }
    }

    private static String fileName(String text) {
        String safe = text.replaceAll("[^A-Za-z0-9-]+", "-");
        return safe.substring(0, Math.min(safe.length(), LONGEST_NAME));
    }

    /** Returns the folder. */
    @Override
    public Path folder() {
        return path;
    }

    /** Returns the run's name, unique among the runs kept together. */
    public String id() {
        return path.getFileName().toString();
    }

    /** Returns where the rows go while measuring. */
    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public void restart(ObjectNode start) {
        record.restart(start);
    }

    /**
     * Ends the run: closes the journal, records how the run ended, and turns the journal into Parquet tables.
     *
     * <p>A run whose last rows could not be kept is recorded as failed, whatever {@code stop} says.
     *
     * @throws UncheckedIOException if rows could not be kept or the record could not be written
     * @throws RunFolderException if a table could not be made; the journal stays, and {@link Recovery#recover} tries again
     */
    @Override
    public void finish(StopRecord stop) {
        try {
            journal.close();
        } catch (UncheckedIOException e) {
            finishAfter(e, new StopRecord(stop.time(), "failed", e.getMessage()));
            throw e;
        }
        record.stop(stop);
        JournalConversion.run(path, record);
    }

    private void finishAfter(UncheckedIOException failure, StopRecord stop) {
        try {
            record.stop(stop);
            JournalConversion.run(path, record);
        } catch (UncheckedIOException | RunFolderException e) {
            failure.addSuppressed(e);
        }
    }

    /** Closes what is open; a run that was not finished is then as if its process had died. */
    @Override
    public void close() {
        try (lock) {
            journal.close();
        }
    }
}
