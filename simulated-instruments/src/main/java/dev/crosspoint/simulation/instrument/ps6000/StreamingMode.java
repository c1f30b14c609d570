package dev.crosspoint.simulation.instrument.ps6000;

import static dev.crosspoint.simulation.instrument.ps6000.Ps6000Exception.require;

import dev.crosspoint.simulation.instrument.oscilloscope.StreamCapture;
import java.util.List;
import java.util.Map;

/** A stream while it is taken: hands what is new over to the circular arrays of a client. */
final class StreamingMode {
    private static final long NEVER = Long.MAX_VALUE;

    private final StreamCapture capture;
    private final StreamingSettings settings;
    private final List<Integer> channels;
    private long bufferIndex;

    /** Hands over what {@code capture} takes of {@code channels}. */
    StreamingMode(StreamCapture capture, StreamingSettings settings, List<Integer> channels) {
        this.capture = capture;
        this.settings = settings;
        this.channels = channels;
    }

    /** Returns how many samples of the unit there have been so far, as far as they are wanted. */
    long taken() {
        return Math.min(capture.next() + capture.available(), end());
    }

    /** Returns whether the stream has come to its end by itself. */
    boolean isComplete() {
        return taken() == end();
    }

    private long end() {
        if (!settings.stopsByItself()) {
            return NEVER;
        } else if (!settings.waitsForTrigger()) {
            return settings.before() + settings.after();
        }
        return capture.trigger().isPresent() ? capture.trigger().getAsLong() + settings.after() : NEVER;
    }

    /**
     * Writes what has not been collected yet to the arrays, as far as it fits without wrapping around, and tells the client;
     * does nothing if there is nothing new.
     */
    void collect(short handle, DataBuffers registered, StreamingReady client) {
        require(capture.lost() == 0, PicoStatus.STREAMING_FAILED);
        Reduction reduction = settings.reduction();
        Map<Integer, BufferPair> buffers = registered.of(channels, DataBuffers.ANY_SEGMENT, reduction.mode());
        require(!buffers.isEmpty(), PicoStatus.BUFFERS_NOT_SET);
        long first = capture.next();
        long last = Math.min(taken(), first + room(buffers) * reduction.ratio());
        if (last < end()) {
            last -= (last - first) % reduction.ratio();
        }
        if (last == first) {
            return;
        }
        int startIndex = (int) bufferIndex;
        short overflow = write((int) (last - first), buffers, startIndex);
        int count = reduction.reduced(last - first);
        bufferIndex += count;
        long trigger = capture.trigger().orElse(NEVER);
        boolean triggered = trigger >= first && trigger < last;
        int triggerAt = triggered ? (int) ((trigger - first) / reduction.ratio()) : 0;
        client.ready(handle, count, startIndex, overflow, triggerAt, triggered, last == end());
    }

    /** Returns how many samples of a client fit into what is left of its arrays, of which all is left after the last place. */
    private long room(Map<Integer, BufferPair> buffers) {
        long length = settings.bufferLength();
        for (BufferPair pair : buffers.values()) {
            length = Math.min(length, pair.length());
        }
        if (bufferIndex >= length) {
            bufferIndex = 0;
        }
        return length - bufferIndex;
    }

    private short write(int count, Map<Integer, BufferPair> buffers, int startIndex) {
        byte[][] sampled = new byte[channels.size()][count];
        capture.read(sampled, 0, count);
        short overflow = 0;
        for (int i = 0; i < sampled.length; i++) {
            byte[] ofChannel = sampled[i];
            overflow |= (short) (AdcCode.anyAtEnd(ofChannel, count) ? 1 << channels.get(i) : 0);
            BufferPair pair = buffers.get(channels.get(i));
            if (pair != null) {
                Reduction.Source source = (first, length, into) -> System.arraycopy(ofChannel, first, into, 0, length);
                settings.reduction().write(source, 0, count, pair, startIndex);
            }
        }
        return overflow;
    }
}
