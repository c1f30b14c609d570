package dev.crosspoint.simulation.instrument.b2900;

/** What a trigger sets off: a source step or a measurement. */
interface DeviceAction {

    /** Starts the action; {@code done} runs when the next trigger may come. */
    void start(Runnable done);

    /** Stops the action if it is under way. */
    void cancel();
}
