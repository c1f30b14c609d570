package dev.crosspoint.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A transcript file that grows line by line and is open only meanwhile, for what nobody closes.
 *
 * <p>When it cannot be written, the first line that cannot be recorded says so, and later ones are passed over: recording never
 * stands between a bench and its safe state.
 *
 * @see Transcript
 */
public final class TranscriptFile {
    private final Path file;
    private boolean broken;

    /**
     * Creates the file; one that stands there already is kept.
     *
     * @throws UncheckedIOException if the file exists or cannot be created
     */
    public TranscriptFile(Path file, Address address) {
        this.file = file;
        write(TranscriptFormat.TITLE + address.resourceString(), StandardOpenOption.CREATE_NEW);
    }

    /**
     * Adds a line.
     *
     * @throws UncheckedIOException if the file cannot be written, once
     */
    public synchronized void append(TranscriptEntry entry) {
        if (!broken) {
            write(TranscriptFormat.format(entry), StandardOpenOption.APPEND);
        }
    }

    private void write(String line, OpenOption option) {
        try {
            Files.writeString(file, line + "\n", StandardCharsets.US_ASCII, StandardOpenOption.WRITE, option);
        } catch (IOException e) {
            broken = true;
            throw new UncheckedIOException("the transcript " + file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
