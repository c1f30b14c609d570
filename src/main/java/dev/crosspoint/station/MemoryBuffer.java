package dev.crosspoint.station;

import com.sun.jna.Pointer;
import dev.crosspoint.simulation.instrument.ps6000.SampleBuffer;
import java.util.Optional;

/** Memory of a client in which a twin puts samples, 16 bits each. */
record MemoryBuffer(Pointer memory, long length) implements SampleBuffer {

    /** Returns the buffer at an address, unless it is none. */
    static Optional<SampleBuffer> at(Pointer memory, int length) {
        return Optional.ofNullable(memory).map(start -> new MemoryBuffer(start, Integer.toUnsignedLong(length)));
    }

    @Override
    public void write(int index, short[] codes, int count) {
        memory.write((long) index * Short.BYTES, codes, 0, count);
    }
}
