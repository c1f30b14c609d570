package dev.crosspoint.scpi.oscilloscope;

import dev.crosspoint.instrument.InputRange;
import dev.crosspoint.instrument.Timebase;
import java.util.List;

/** One acquisition of an oscilloscope of some family, which stops by itself when its memory is full. */
public interface SingleAcquisition {

    /** How far an acquisition has come. */
    enum State {
        WAITING,
        RECORDING,
        COMPLETE
    }

    /**
     * Samples of one input.
     *
     * @param volts voltages in V at the tip of the probe
     * @param overRange whether any of them was beyond the range
     */
    record Samples(float[] volts, boolean overRange) {}

    /** Returns when the samples of the record are taken. */
    Timebase timebase();

    /** Returns the range of each watched input, in the order of the settings. */
    List<InputRange> ranges();

    /** Returns the time in s that the instrument takes to fill its memory, whatever part of it is wanted. */
    double memorySpan();

    /** Starts to wait for the trigger, once. */
    void start();

    /** Returns how far it has come. */
    State state();

    /**
     * Prepares to read a complete record.
     *
     * @throws dev.crosspoint.instrument.ProtocolException if the memory does not hold it
     */
    void open();

    /** Returns the most samples that are read at once. */
    int samplesPerRead();

    /**
     * Returns samples of one input.
     *
     * @param input index of the input among those that are watched, from 0
     * @param first index of the first sample in the record
     * @param count how many
     */
    Samples read(int input, long first, int count);

    /** Stops the acquisition, complete or not. */
    void stop();
}
