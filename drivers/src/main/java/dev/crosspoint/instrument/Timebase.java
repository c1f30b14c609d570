package dev.crosspoint.instrument;

/**
 * When an oscilloscope takes its samples.
 *
 * @param sampleInterval time in s between samples, as the instrument could achieve it
 * @param samplesBeforeTrigger number of samples before the trigger; the trigger is at the sample of this index
 * @param samples number of samples of the record
 */
public record Timebase(double sampleInterval, long samplesBeforeTrigger, long samples) {

    /** Returns how long the record is in s. */
    public double duration() {
        return samples * sampleInterval;
    }
}
