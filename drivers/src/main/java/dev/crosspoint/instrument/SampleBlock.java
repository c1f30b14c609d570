package dev.crosspoint.instrument;

import java.util.List;

/**
 * Consecutive samples of all watched inputs.
 *
 * @param first index of the block's first sample in the record
 * @param volts voltages in V at the tips of the probes, one array for each watched input in the order of the settings, all of
 *     one length; they belong to the reader
 * @param overRange for each watched input, whether any voltage of the block was beyond its range
 */
public record SampleBlock(long first, List<float[]> volts, List<Boolean> overRange) {

    public SampleBlock {
        volts = List.copyOf(volts);
        overRange = List.copyOf(overRange);
        if (volts.size() != overRange.size()) {
            throw new IllegalArgumentException("a block says for each input whether it was over range");
        }
        if (volts.stream().mapToInt(input -> input.length).distinct().count() != 1) {
            throw new IllegalArgumentException("a block has as many samples of every input");
        }
    }

    /** Returns the number of samples of each input. */
    public int samples() {
        return volts.get(0).length;
    }
}
