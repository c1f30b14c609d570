package dev.crosspoint.driver;

import dev.crosspoint.connection.Connection;
import dev.crosspoint.instrument.Instrument;

/** Opens one family of instruments that are spoken to over a {@link Connection}. */
public non-sealed interface ConnectionDriverProvider extends DriverProvider {

    /**
     * Opens the instrument at the other end of a connection: asks who it is, clears its status and error queue, and
     * leaves every output off. If that fails, the connection is left open to whoever opened it.
     *
     * @return the instrument, which closes the connection when it is closed
     * @throws dev.crosspoint.instrument.InstrumentException if it is another instrument, or does not answer
     */
    Instrument open(Connection connection, DriverOptions options);
}
