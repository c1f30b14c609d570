package dev.crosspoint.simulation.instrument.ps6000;

import static dev.crosspoint.simulation.instrument.ps6000.Ps6000Exception.require;

import java.util.HashMap;
import java.util.Map;

/** The memory of the unit, divided into equal segments, each of which holds one waveform of all enabled channels. */
final class SegmentedMemory {
    /** 256 MS, according to Pico's examples; read as binary millions. */
    static final long SAMPLES = 256 << 20;

    /** The sources do not name this model's limit; its successors of the same memory have about as many. */
    private static final long MOST_SEGMENTS = 250_000;

    private final Map<Integer, Waveform> waveforms = new HashMap<>();
    private int segments;
    private int captures;

    SegmentedMemory() {
        reset();
    }

    void reset() {
        divide(1);
        captures = 1;
    }

    /** Divides the memory anew, which forgets what it holds. */
    void divide(long count) {
        require(count > 0, PicoStatus.INVALID_PARAMETER);
        require(count <= MOST_SEGMENTS, PicoStatus.TOO_MANY_SEGMENTS);
        segments = (int) count;
        waveforms.clear();
    }

    /** Sets how many waveforms a block has. */
    void setCaptures(long count) {
        require(count > 0, PicoStatus.INVALID_PARAMETER);
        require(count <= MOST_SEGMENTS, PicoStatus.TOO_MANY_SEGMENTS);
        captures = (int) count;
    }

    int captures() {
        return captures;
    }

    /** Returns how many samples a segment holds, of all channels together. */
    long samplesPerSegment() {
        return SAMPLES / segments;
    }

    void requireSegment(long segment) {
        require(segment < segments, PicoStatus.SEGMENT_OUT_OF_RANGE);
    }

    void requireRoomFrom(long segment) {
        requireSegment(segment);
        require(segment + captures <= segments, PicoStatus.NOT_ENOUGH_SEGMENTS);
    }

    /** Forgets what {@code count} segments hold, which are about to be taken anew. */
    void forget(int first, int count) {
        waveforms.keySet().removeIf(segment -> segment >= first && segment < first + count);
    }

    void keep(int segment, Waveform waveform) {
        waveforms.put(segment, waveform);
    }

    /** Returns what a segment holds. */
    Waveform waveform(long segment) {
        requireSegment(segment);
        Waveform waveform = waveforms.get((int) segment);
        require(waveform != null, PicoStatus.DATA_NOT_AVAILABLE);
        return waveform;
    }
}
