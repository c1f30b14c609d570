package dev.crosspoint.instrument;

/** Capability of a mainframe whose channels can begin their periods together. */
public interface PhaseAlignment {

    /** Begins the periods of all channels at once, so that waveforms of one frequency keep their phase to each other. */
    void alignPhases();
}
