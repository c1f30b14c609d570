package dev.crosspoint.driver;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.Instrument;
import java.util.List;

/** Opens one family of instruments; found by {@link java.util.ServiceLoader}. */
public interface DriverProvider {

    /** Returns the name that a bench file uses, such as {@code keysight-b2900}. */
    String name();

    /** Returns the models it drives, as a person would name them. */
    List<String> models();

    /** Returns whether this driver is meant for the instrument. */
    boolean drives(Identity identity);

    /**
     * Opens the instrument at the other end of a connection: asks who it is, clears its status and error queue, and
     * leaves every output off. If that fails, the connection is left open to whoever opened it.
     *
     * @return the instrument, which closes the connection when it is closed
     * @throws dev.crosspoint.instrument.InstrumentException if it is another instrument, or does not answer
     */
    Instrument open(Connection connection, DriverOptions options);
}
