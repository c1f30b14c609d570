package dev.crosspoint.simulation.instrument;

import dev.crosspoint.simulation.server.MessageHandler;

/** A simulated instrument. */
public interface Twin extends MessageHandler {

    /** Puts an error into the instrument's queue that nothing has caused. */
    void injectError(int code, String text) throws InterruptedException;
}
