package dev.crosspoint.simulation.server;

import dev.crosspoint.simulation.time.Waiter;

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
}
