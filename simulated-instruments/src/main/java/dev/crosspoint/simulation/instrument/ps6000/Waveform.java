package dev.crosspoint.simulation.instrument.ps6000;

import dev.crosspoint.simulation.instrument.oscilloscope.WaveformRecord;
import java.util.List;

/**
 * What one segment of the unit's memory holds.
 *
 * @param channels the channels in the order of the record
 */
record Waveform(WaveformRecord record, List<Integer> channels) {

    int length() {
        return record.length();
    }

    /** Returns which channels were over range between two samples, the latter not included: bit n for channel n. */
    short overflow(int from, int to) {
        short overflow = 0;
        byte[] codes = new byte[to - from];
        for (int i = 0; i < channels.size(); i++) {
            record.copy(i, from, codes.length, codes, 0);
            overflow |= (short) (AdcCode.anyAtEnd(codes, codes.length) ? 1 << channels.get(i) : 0);
        }
        return overflow;
    }
}
