package dev.crosspoint.instrument;

/** Capability of a source-measure channel that makes pulses by its own clock. */
public interface PulsedSource {

    /**
     * Starts pulses on an output that is on, and returns at once while the instrument paces them; one reading a pulse.
     *
     * @throws LimitException if the pulses lie outside what the instrument can do; nothing has been sent then
     */
    RunningSweep start(EnergisedOutput output, SourcePulses pulses);
}
