package dev.crosspoint.simulation.server;

/** An instrument whose status byte can be read beside its messages, as a serial poll does (IEEE 488.1). */
public interface PolledInstrument extends MessageHandler {

    /**
     * Returns the status byte, 0 to 255, and takes back its bit 6, by which the instrument asks for service. Whether a message
     * waits only the link knows.
     */
    int serialPoll() throws InterruptedException;

    /** Has {@code listener} called whenever the instrument begins to ask for service. */
    void onServiceRequest(Runnable listener);

    /** Has a listener called no longer. */
    void forget(Runnable listener);
}
