package dev.crosspoint.instrument;

import java.util.List;

/**
 * The envelopes of all watched inputs, of consecutive groups of samples.
 *
 * @param first index of the block's first group in the record
 * @param lowest lowest voltage in V of each group at the tip of the probe, one array for each watched input in the order of
 *     the settings, all of one length; they belong to the reader
 * @param highest highest voltage in V of each group, in the same shape
 * @param overRange for each watched input, whether any voltage of the block was beyond its range
 */
public record EnvelopeBlock(long first, List<float[]> lowest, List<float[]> highest, List<Boolean> overRange) {

    public EnvelopeBlock {
        // A sample block has the same shape, and says what is wrong with another one.
        lowest = new SampleBlock(first, lowest, overRange).volts();
        highest = new SampleBlock(first, highest, overRange).volts();
        overRange = List.copyOf(overRange);
        if (lowest.get(0).length != highest.get(0).length) {
            throw new IllegalArgumentException("an envelope has as many lowest voltages as highest ones");
        }
    }

    /** Returns the number of groups. */
    public int groups() {
        return lowest.get(0).length;
    }
}
