package dev.crosspoint.bench;

import dev.crosspoint.connection.Connection;

/** Puts something between a driver and its connection, such as a recorder. */
@FunctionalInterface
public interface ConnectionWrapper {

    /**
     * Returns the connection that the driver uses instead.
     *
     * @param instrument name of the instrument in the bench file
     * @param connection its open connection
     */
    Connection wrap(String instrument, Connection connection);

    /** Returns a wrapper that changes nothing. */
    static ConnectionWrapper none() {
        return (instrument, connection) -> connection;
    }
}
