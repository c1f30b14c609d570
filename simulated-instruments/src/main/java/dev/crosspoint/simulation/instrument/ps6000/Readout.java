package dev.crosspoint.simulation.instrument.ps6000;

import static dev.crosspoint.simulation.instrument.ps6000.Ps6000Exception.require;

import java.util.Map;

/** Hands waveforms over to a client's arrays. */
final class Readout {
    private final DataBuffers buffers;

    Readout(DataBuffers buffers) {
        this.buffers = buffers;
    }

    /**
     * Hands over a part of one waveform.
     *
     * @param start first sample of the unit
     * @param count how many samples of the unit at most
     * @param purpose for which segment the arrays were registered
     */
    Retrieved retrieve(Waveform waveform, long start, long count, Reduction reduction, long purpose) {
        require(start < waveform.length(), PicoStatus.STARTINDEX_INVALID);
        require(count > 0, PicoStatus.INVALID_PARAMETER);
        require(reduction.ratio() > 0 && reduction.ratio() <= waveform.length(), PicoStatus.INVALID_SAMPLERATIO);
        Map<Integer, BufferPair> targets = buffers.of(waveform.channels(), purpose, reduction.mode());
        require(!targets.isEmpty(), PicoStatus.BUFFERS_NOT_SET);
        long last = Math.min(waveform.length(), start + count);
        for (BufferPair target : targets.values()) {
            last = Math.min(last, start + target.length() * reduction.ratio());
        }
        int from = (int) start;
        int to = (int) last;
        for (int i = 0; i < waveform.channels().size(); i++) {
            BufferPair target = targets.get(waveform.channels().get(i));
            if (target != null) {
                int channel = i;
                Reduction.Source source =
                        (first, length, into) -> waveform.record().copy(channel, first, length, into, 0);
                reduction.write(source, from, to, target, 0);
            }
        }
        return new Retrieved(reduction.reduced(to - from), waveform.overflow(from, to));
    }
}
