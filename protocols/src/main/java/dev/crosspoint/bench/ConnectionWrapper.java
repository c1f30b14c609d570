package dev.crosspoint.bench;

import com.sun.jna.Library;
import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.Connection;
import java.util.function.Supplier;

/** Puts something between a driver and its connection, or the library in place of one: a recorder, or a recording. */
@FunctionalInterface
public interface ConnectionWrapper {

    /**
     * Returns the connection that the driver uses instead.
     *
     * @param instrument name of the instrument in the bench file
     * @param connection opens its connection; a recording that is played back leaves it alone
     */
    Connection wrap(String instrument, Supplier<Connection> connection);

    /**
     * Returns the library that the driver uses instead.
     *
     * @param instrument name of the instrument in the bench file
     * @param address where the instrument is
     * @param library loads the library; a recording that is played back leaves it alone
     * @param type its functions
     */
    default <L extends Library> L wrap(String instrument, Address address, Supplier<L> library, Class<L> type) {
        return library.get();
    }

    /** Returns a wrapper that changes nothing. */
    static ConnectionWrapper none() {
        return (instrument, connection) -> connection.get();
    }
}
