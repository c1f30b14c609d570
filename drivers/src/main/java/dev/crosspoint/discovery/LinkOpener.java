package dev.crosspoint.discovery;

import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.Connection;
import java.time.Duration;

/** Opens a link to whatever is at an address. */
@FunctionalInterface
public interface LinkOpener {

    /**
     * Returns an open link.
     *
     * @param timeout how long it may take, in real time
     * @throws dev.crosspoint.instrument.InstrumentConnectionException if nothing answers there
     */
    Connection open(Address address, Duration timeout);
}
