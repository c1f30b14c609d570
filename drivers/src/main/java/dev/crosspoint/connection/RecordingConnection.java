package dev.crosspoint.connection;

import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Passes everything on to another connection and writes it into a transcript file, each line at once.
 *
 * <p>Recording never stands between a bench and its safe state: a message is passed on before it is recorded, and when the
 * file cannot be written, the first exchange that cannot be recorded says so by an {@link UncheckedIOException}, while later
 * ones still reach the instrument, unrecorded.
 *
 * @see Transcript
 */
public final class RecordingConnection implements Connection {
    private final Connection recorded;
    private final InstantSource clock;
    private final String file;
    private final OutputStream transcript;
    private boolean broken;

    /**
     * Starts a recording; a transcript that already stands in the file is kept, and the new one is a new file.
     *
     * @param recorded the connection to record, which is closed with this one
     * @param file the file to create
     * @param clock the lab's time, which stands before each line
     * @throws UncheckedIOException if the file exists or cannot be created
     */
    public RecordingConnection(Connection recorded, Path file, InstantSource clock) {
        this(recorded, create(file), file.toString(), clock);
    }

    /** Starts a recording into a stream, which is closed with it; {@code file} is its name in errors. */
    RecordingConnection(Connection recorded, OutputStream transcript, String file, InstantSource clock) {
        this.recorded = recorded;
        this.transcript = transcript;
        this.file = file;
        this.clock = clock;
        recordLine(TranscriptFormat.TITLE + recorded.address().resourceString());
    }

    /** A plain stream: a writer that could not write its last characters does not close the file beneath it (JDK 17). */
    private static OutputStream create(Path file) {
        try {
            return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("the transcript " + file + " cannot be created", e);
        }
    }

    @Override
    public Address address() {
        return recorded.address();
    }

    @Override
    public void write(byte[] message) {
        TranscriptEntry command =
                new TranscriptEntry.Command(clock.instant(), new String(message, StandardCharsets.ISO_8859_1));
        try {
            recorded.write(message);
        } catch (InstrumentException e) {
            record(command, e);
            recordFailure(e);
            throw e;
        }
        record(command);
    }

    @Override
    public byte[] read(Duration deadline) {
        byte[] message;
        try {
            message = recorded.read(deadline);
        } catch (InstrumentException e) {
            recordFailure(e);
            throw e;
        }
        record(TranscriptEntry.reply(clock.instant(), message));
        return message;
    }

    @Override
    public void clear() {
        try {
            recorded.clear();
        } catch (InstrumentException e) {
            recordFailure(e);
            throw e;
        }
        record(new TranscriptEntry.Clear(clock.instant()));
    }

    @Override
    public void close() {
        try {
            recorded.close();
        } finally {
            closeFile();
        }
    }

    private void closeFile() {
        try {
            transcript.close();
        } catch (IOException e) {
            if (!broken) {
                throw new UncheckedIOException("the transcript " + file + " cannot be closed", e);
            }
        }
    }

    private void record(TranscriptEntry entry) {
        if (!broken) {
            recordLine(TranscriptFormat.format(entry));
        }
    }

    private void recordLine(String line) {
        try {
            transcript.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            transcript.flush();
        } catch (IOException e) {
            broken = true;
            throw new UncheckedIOException("the transcript " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private void recordFailure(InstrumentException failure) {
        if (failure instanceof InstrumentConnectionException) {
            record(new TranscriptEntry.Loss(clock.instant()), failure);
        } else if (failure instanceof InstrumentTimeoutException) {
            record(new TranscriptEntry.TimeOut(clock.instant()), failure);
        }
    }

    /** Records what failed; the failure of the link matters more than one of the record. */
    private void record(TranscriptEntry entry, InstrumentException failure) {
        try {
            record(entry);
        } catch (UncheckedIOException e) {
            failure.addSuppressed(e);
        }
    }
}
