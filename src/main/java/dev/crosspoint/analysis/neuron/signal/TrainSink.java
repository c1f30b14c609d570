package dev.crosspoint.analysis.neuron.signal;

/** Takes in pulse trains, one record after the other. */
public interface TrainSink {

    /** A train begins. */
    void begin(Waveform waveform, Baseline baseline);

    /** The next pulse of the train, complete. */
    void pulse(PulseWindow pulse);

    /**
     * The train ends.
     *
     * @param samples number of samples of the record, fewer than announced if it was cut short
     * @param cutPulse whether it ends within a pulse, which was left out
     */
    void end(long samples, boolean cutPulse);
}
