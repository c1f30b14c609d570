package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.scpi.Arguments;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** All buffers by their names; two of them are always there. */
final class ReadingBuffers {
    static final String DEFAULT = "defbuffer1";
    private static final String SECOND = "defbuffer2";
    private static final int DEFAULT_SIZE = 100_000;

    private final Map<String, ReadingBuffer> buffers = new LinkedHashMap<>();

    ReadingBuffers() {
        reset();
    }

    void reset() {
        buffers.clear();
        buffers.put(DEFAULT, new ReadingBuffer(DEFAULT_SIZE));
        buffers.put(SECOND, new ReadingBuffer(DEFAULT_SIZE));
    }

    ReadingBuffer get(String name) {
        ReadingBuffer buffer = buffers.get(name.toLowerCase(Locale.ROOT));
        if (buffer == null) {
            throw new ScpiException(ScpiError.PARAMETER_ERROR);
        }
        return buffer;
    }

    /** Takes the name of a buffer if there are parameters left, that of the default one otherwise. */
    String takeName(Arguments arguments) {
        String name = arguments.hasNext() ? arguments.text() : DEFAULT;
        get(name);
        return name;
    }

    /** Takes a buffer by its name if there are parameters left, the default one otherwise. */
    ReadingBuffer take(Arguments arguments) {
        return get(takeName(arguments));
    }

    void make(String name, int size) {
        if (buffers.putIfAbsent(name.toLowerCase(Locale.ROOT), new ReadingBuffer(size)) != null) {
            throw new ScpiException(ScpiError.PARAMETER_ERROR);
        }
    }

    void delete(String name) {
        get(name);
        if (name.equalsIgnoreCase(DEFAULT) || name.equalsIgnoreCase(SECOND)) {
            throw new ScpiException(ScpiError.PARAMETER_ERROR);
        }
        buffers.remove(name.toLowerCase(Locale.ROOT));
    }
}
