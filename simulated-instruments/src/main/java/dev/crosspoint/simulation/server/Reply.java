package dev.crosspoint.simulation.server;

/**
 * What goes back to a client after a message.
 *
 * @param bytes everything to send, terminator included; empty if the message asked for nothing
 * @param disconnects whether the connection is cut after that
 */
public record Reply(byte[] bytes, boolean disconnects) {
    private static final byte[] NOTHING = {};

    /** No reply. */
    public static final Reply NONE = new Reply(NOTHING, false);

    /** A reply of {@code bytes}. */
    public static Reply of(byte[] bytes) {
        return new Reply(bytes, false);
    }

    /** Cuts the connection. */
    public static Reply disconnect() {
        return new Reply(NOTHING, true);
    }
}
