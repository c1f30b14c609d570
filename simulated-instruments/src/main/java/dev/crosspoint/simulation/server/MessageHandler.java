package dev.crosspoint.simulation.server;

import dev.crosspoint.simulation.time.Waiter;
import java.util.function.Consumer;

/** An instrument as its connections see it. */
public interface MessageHandler {

    /**
     * Carries out one program message.
     *
     * @param message its bytes without the terminator
     * @param client for whom, should the reply have to wait
     * @throws InterruptedException if the reply had to wait and the client went away meanwhile
     */
    Reply handle(byte[] message, Waiter client) throws InterruptedException;

    /** Takes note of a message that was too long to be kept and has been thrown away. */
    void messageTooLong() throws InterruptedException;

    /**
     * Takes note of a new client, where each has a handler of its own.
     *
     * @param push sends the client something it did not ask for; never waits, and does nothing once the client has gone
     */
    default void connected(Consumer<byte[]> push) {}

    /** Takes note that the client has gone, where each has a handler of its own. */
    default void clientGone() {}
}
