package dev.crosspoint.instrument;

import java.util.Map;

/** A piece of lab equipment, or one channel of it, that answers to a role such as {@link SourceMeasureUnit}. */
public interface Instrument extends AutoCloseable {

    /** Returns who the instrument says it is. */
    Identity identity();

    /**
     * Stops whatever runs and switches every output of this instrument off.
     *
     * <p>May be called at any time, from any thread, after any failure, and any number of times.
     *
     * @throws InstrumentException if the instrument could not be brought to its safe state
     */
    void safe();

    /** Returns every setting as the instrument reports it now: name to value with unit, in a stable order. */
    Map<String, String> settings();

    /** Brings the instrument to its safe state and releases it; a channel leaves its mainframe's connection open. */
    @Override
    void close();
}
