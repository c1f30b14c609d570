package dev.crosspoint.simulation.instrument;

import dev.crosspoint.simulation.server.PolledInstrument;

/** A simulated instrument. */
public interface Twin extends PolledInstrument {

    /** Puts an error into the instrument's queue that nothing has caused. */
    void injectError(int code, String text) throws InterruptedException;
}
