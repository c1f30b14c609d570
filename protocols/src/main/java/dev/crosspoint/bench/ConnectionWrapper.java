package dev.crosspoint.bench;

import com.sun.jna.Library;
import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.Connection;

/** Puts something between a driver and its connection, or the library in place of one, such as a recorder. */
@FunctionalInterface
public interface ConnectionWrapper {

    /**
     * Returns the connection that the driver uses instead.
     *
     * @param instrument name of the instrument in the bench file
     * @param connection its open connection
     */
    Connection wrap(String instrument, Connection connection);

    /**
     * Returns the library that the driver uses instead.
     *
     * @param instrument name of the instrument in the bench file
     * @param address where the instrument is
     * @param library the loaded library
     * @param type its functions
     */
    default <L extends Library> L wrap(String instrument, Address address, L library, Class<L> type) {
        return library;
    }

    /** Returns a wrapper that changes nothing. */
    static ConnectionWrapper none() {
        return (instrument, connection) -> connection;
    }
}
