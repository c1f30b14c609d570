package dev.crosspoint.simulation.server;

/** A program message as it arrived, without its terminator. */
public record Message(byte[] bytes) {

    /** Stands for a message of which only the length is known: too long. */
    public static final Message TOO_LONG = new Message(new byte[0]);
}
