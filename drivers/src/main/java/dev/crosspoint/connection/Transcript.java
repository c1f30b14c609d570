package dev.crosspoint.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What went over a link, in order.
 *
 * <p>As a file it is ASCII text. The first line is {@code # Crosspoint transcript 1} and the resource string; every
 * other line is one event, {@code TIME MARK CONTENT}, with the lab's time in ISO 8601:
 *
 * <pre>
 * 2026-01-31T12:00:00.001Z &gt; :SYST:ERR?               a command
 * 2026-01-31T12:00:00.002Z &lt; +0,"No error"            a reply
 * 2026-01-31T12:00:00.003Z # 20 IzIxNj/wAAA=           a reply that starts with a block: byte count, base64
 * 2026-01-31T12:00:05.003Z ! time-out                  no reply came; also "lost" and "cleared" (the link)
 * </pre>
 *
 * <p>Terminators are left out. In commands and replies a backslash is doubled, and a byte that is not visible ASCII is
 * {@code \xHH}, so that every byte can be played back.
 *
 * @param address where the link led
 * @param entries what happened on it
 */
public record Transcript(Address address, List<TranscriptEntry> entries) {

    public Transcript {
        entries = List.copyOf(entries);
    }

    /** Returns an empty transcript of a link, to be completed with the methods below. */
    public static Transcript of(Address address) {
        return new Transcript(address, List.of());
    }

    /**
     * Returns the transcript that a file holds.
     *
     * @throws UncheckedIOException if the file cannot be read
     * @throws IllegalArgumentException if it is no transcript, naming the line
     */
    public static Transcript read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("the transcript " + file + " cannot be read", e);
        }
        if (lines.isEmpty() || !lines.get(0).startsWith(TranscriptFormat.TITLE)) {
            throw new IllegalArgumentException(
                    file + ":1: a transcript starts with \"" + TranscriptFormat.TITLE + "\" and an address");
        }
        List<TranscriptEntry> entries = new ArrayList<>();
        int number = 1;
        try {
            Address address = Address.parse(lines.get(0).substring(TranscriptFormat.TITLE.length()));
            while (number < lines.size()) {
                entries.add(TranscriptFormat.parse(lines.get(number++)));
            }
            return new Transcript(address, entries);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
        }
    }

    /** Returns this transcript with commands that follow, each without a reply. */
    public Transcript sends(String... commands) {
        Transcript longer = this;
        for (String command : commands) {
            longer = longer.with(new TranscriptEntry.Command(Instant.EPOCH, command));
        }
        return longer;
    }

    /** Returns this transcript with a query and its reply. */
    public Transcript asks(String query, String reply) {
        return asks(query, reply.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Returns this transcript with a query and its reply. */
    public Transcript asks(String query, byte[] reply) {
        return sends(query).with(TranscriptEntry.reply(Instant.EPOCH, reply));
    }

    /** Returns this transcript with a wait that ends without a reply. */
    public Transcript timesOut() {
        return with(new TranscriptEntry.TimeOut(Instant.EPOCH));
    }

    /** Returns this transcript with the loss of the link. */
    public Transcript losesLink() {
        return with(new TranscriptEntry.Loss(Instant.EPOCH));
    }

    /** Returns this transcript with a clear of the link. */
    public Transcript clears() {
        return with(new TranscriptEntry.Clear(Instant.EPOCH));
    }

    /** Returns this transcript with all of another one after it. */
    public Transcript then(Transcript next) {
        List<TranscriptEntry> all = new ArrayList<>(entries);
        all.addAll(next.entries());
        return new Transcript(address, all);
    }

    private Transcript with(TranscriptEntry entry) {
        return then(new Transcript(address, List.of(entry)));
    }
}
