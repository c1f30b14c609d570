package dev.crosspoint.simulation.instrument.ps6000;

import java.util.HashMap;
import java.util.Map;

/** The arrays that a client has handed over, by what they are for. */
final class DataBuffers {
    /** Stands for the one waveform that a call without a segment is about. */
    static final long ANY_SEGMENT = -1;

    private final Map<Purpose, BufferPair> buffers = new HashMap<>();

    private record Purpose(int channel, long segment, RatioMode mode) {}

    /** Keeps {@code pair} in the place of an earlier one, or forgets that if the new one is none. */
    void set(int channel, long segment, RatioMode mode, BufferPair pair) {
        Purpose purpose = new Purpose(channel, segment, mode);
        if (pair.isSet()) {
            buffers.put(purpose, pair);
        } else {
            buffers.remove(purpose);
        }
    }

    /** Returns the arrays by channel for those of {@code channels} that have some. */
    Map<Integer, BufferPair> of(Iterable<Integer> channels, long segment, RatioMode mode) {
        Map<Integer, BufferPair> found = new HashMap<>();
        for (int channel : channels) {
            BufferPair pair = buffers.get(new Purpose(channel, segment, mode));
            if (pair != null) {
                found.put(channel, pair);
            }
        }
        return found;
    }

    void clear() {
        buffers.clear();
    }
}
