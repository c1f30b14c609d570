package dev.crosspoint.measurement;

import dev.crosspoint.instrument.LabClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes the lab's time on and writes down what was answered to whoever measured time, in a {@link ClockFile}.
 *
 * <p>When the file cannot be written, the first answer that cannot be recorded says so by an {@link UncheckedIOException};
 * later ones are still given, unrecorded, so that nothing stands between a bench and its safe state.
 */
final class RecordingLabClock implements LabClock, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RecordingLabClock.class);

    private final LabClock recorded;
    private Optional<Writer> file = Optional.empty();

    /** Begins without a file; nothing is recorded before there is one. */
    RecordingLabClock(LabClock recorded) {
        this.recorded = recorded;
    }

    /**
     * Records from now on in a new file.
     *
     * @throws UncheckedIOException if it cannot be created
     */
    synchronized void recordIn(Path path) {
        try {
            Writer writer = Files.newBufferedWriter(path, StandardCharsets.US_ASCII, StandardOpenOption.CREATE_NEW);
            file = Optional.of(writer);
            writer.write(ClockFile.TITLE + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be created: " + e, e);
        }
    }

    @Override
    public Instant now() {
        return recorded.now();
    }

    @Override
    public synchronized long nanoTime() {
        long time = recorded.nanoTime();
        if (file.isPresent()) {
            try {
                file.get().write(time + "\n");
            } catch (IOException e) {
                file = Optional.empty();
                throw new UncheckedIOException("the run's " + ClockFile.NAME + " cannot be written: " + e, e);
            }
        }
        return time;
    }

    @Override
    public void sleepUntil(long deadline) throws InterruptedException {
        recorded.sleepUntil(deadline);
    }

    /** Ends the recording; a second call does nothing. What was measured is kept, also where the last answers are not. */
    @Override
    public synchronized void close() {
        if (file.isPresent()) {
            try (Writer open = file.get()) {
                file = Optional.empty();
                open.flush();
            } catch (IOException e) {
                LOG.warn(
                        "the run's {} is cut short, and its transcripts cannot be replayed: {}",
                        ClockFile.NAME,
                        e.toString());
            }
        }
    }
}
