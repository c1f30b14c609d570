package dev.crosspoint.simulation.instrument;

import dev.crosspoint.simulation.server.PolledInstrument;

/** A simulated instrument. */
public interface Twin extends PolledInstrument, AutoCloseable {

    /** Puts an error into the instrument's queue that nothing has caused. */
    void injectError(int code, String text) throws InterruptedException;

    /** Gives back what the computer's memory does not give back by itself; nobody sends messages any more. */
    @Override
    default void close() {}
}
