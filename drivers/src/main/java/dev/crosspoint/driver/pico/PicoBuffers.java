package dev.crosspoint.driver.pico;

import com.sun.jna.Memory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The buffers that the library writes to. It keeps their addresses for as long as the unit is open, so none is ever released
 * before.
 */
final class PicoBuffers {

    /** What a buffer of an input is for. */
    enum Use {
        /** Samples, or the highest ones of groups. */
        HIGHEST,
        /** The lowest samples of groups. */
        LOWEST
    }

    private record Key(int channel, Use use) {}

    private final Map<Key, Memory> current = new HashMap<>();
    private final List<Memory> all = new ArrayList<>();

    /** Returns the buffer of an input, with room for at least as many samples. */
    Memory of(int channel, Use use, int samples) {
        long bytes = (long) samples * Short.BYTES;
        Memory buffer = current.get(new Key(channel, use));
        if (buffer == null || buffer.size() < bytes) {
            buffer = new Memory(bytes);
            all.add(buffer);
            current.put(new Key(channel, use), buffer);
        }
        return buffer;
    }
}
