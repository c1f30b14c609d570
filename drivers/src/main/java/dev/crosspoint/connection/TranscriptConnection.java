package dev.crosspoint.connection;

import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Plays a transcript back in place of an instrument, and insists on its order: a command it does not hold next, a reply
 * that is not read, or a read without a reply is a mismatch.
 *
 * <p>A lost link shows at the first write or read after the loss, and stays lost until a clear that the transcript holds.
 * The first mismatch is kept, and thrown again by {@link #verify()}, whatever became of it on the way.
 */
public final class TranscriptConnection implements Connection {
    private final Address address;
    private final List<TranscriptEntry> entries;
    private int next;
    private boolean lost;
    private boolean closed;
    private TranscriptMismatchException mismatch;

    public TranscriptConnection(Transcript transcript) {
        this.address = transcript.address();
        this.entries = transcript.entries();
    }

    @Override
    public Address address() {
        return address;
    }

    @Override
    public void write(byte[] message) {
        failIfLost();
        String command = new String(message, StandardCharsets.ISO_8859_1);
        if (!(peek() instanceof TranscriptEntry.Command expected)
                || !expected.text().equals(command)) {
            throw mismatch("\"" + command + "\" was sent");
        }
        next++;
    }

    @Override
    public byte[] read(Duration deadline) {
        failIfLost();
        TranscriptEntry entry = peek();
        if (entry instanceof TranscriptEntry.TextReply reply) {
            next++;
            return reply.text().getBytes(StandardCharsets.ISO_8859_1);
        } else if (entry instanceof TranscriptEntry.BlockReply block) {
            next++;
            return block.bytes().getBytes(StandardCharsets.ISO_8859_1);
        } else if (entry instanceof TranscriptEntry.TimeOut) {
            next++;
            throw new InstrumentTimeoutException("the transcript holds no reply here");
        }
        throw mismatch("a reply was read");
    }

    @Override
    public void clear() {
        if (closed) {
            throw unusable();
        }
        if (peek() instanceof TranscriptEntry.Loss) {
            next++;
            lost = true;
            throw unusable();
        } else if (!(peek() instanceof TranscriptEntry.Clear)) {
            throw mismatch("the link was cleared");
        }
        next++;
        lost = false;
    }

    @Override
    public void close() {
        closed = true;
    }

    /**
     * Checks that all of the transcript was played, and nothing else.
     *
     * @throws TranscriptMismatchException if not
     */
    public void verify() {
        if (mismatch != null) {
            throw mismatch;
        }
        if (next < entries.size()) {
            throw mismatch("nothing more was asked");
        }
    }

    private void failIfLost() {
        if (peek() instanceof TranscriptEntry.Loss) {
            next++;
            lost = true;
        }
        if (lost || closed) {
            throw unusable();
        }
    }

    private InstrumentConnectionException unusable() {
        return new InstrumentConnectionException(
                address.resourceString() + (closed ? ": the connection is closed" : ": the link is lost"));
    }

    private TranscriptEntry peek() {
        return next < entries.size() ? entries.get(next) : null;
    }

    private TranscriptMismatchException mismatch(String what) {
        String expected = next < entries.size() ? TranscriptFormat.format(entries.get(next)) : "no more";
        TranscriptMismatchException failure = new TranscriptMismatchException(
                "entry " + (next + 1) + " of the transcript is {" + expected + "}, but " + what);
        if (mismatch == null) {
            mismatch = failure;
        }
        return failure;
    }
}
