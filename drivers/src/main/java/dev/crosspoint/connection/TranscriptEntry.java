package dev.crosspoint.connection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** One line of a {@link Transcript}: something that happened on a link, and when. */
public sealed interface TranscriptEntry {

    /** Returns when it happened, by the clock of the lab. */
    Instant time();

    /** A command that was sent, without its terminator. */
    record Command(Instant time, String text) implements TranscriptEntry {}

    /** A response message of text, without its terminator. */
    record TextReply(Instant time, String text) implements TranscriptEntry {}

    /**
     * A response message that starts with a block, without its terminator.
     *
     * @param bytes the message as ISO 8859-1 text, which holds every byte exactly
     */
    record BlockReply(Instant time, String bytes) implements TranscriptEntry {}

    /** A wait for a response that ended without one. */
    record TimeOut(Instant time) implements TranscriptEntry {}

    /** A link that was found to be lost. */
    record Loss(Instant time) implements TranscriptEntry {}

    /** A link that was cleared. */
    record Clear(Instant time) implements TranscriptEntry {}

    /** Returns a response message as the entry for its kind. */
    static TranscriptEntry reply(Instant time, byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        return text.startsWith("#") ? new BlockReply(time, text) : new TextReply(time, text);
    }
}
