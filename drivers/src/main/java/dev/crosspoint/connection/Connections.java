package dev.crosspoint.connection;

import dev.crosspoint.instrument.InstrumentConnectionException;
import java.time.Duration;

/** Opens links to instruments. */
public final class Connections {
    private Connections() {}

    /**
     * Returns an open link to the instrument at an address.
     *
     * @param connectTimeout how long the instrument may take, in real time, to accept the link; later also to accept it
     *     again after a clear, and to take one message
     * @throws InstrumentConnectionException if nothing answers there, or the kind of address cannot be opened
     */
    public static Connection open(Address address, Duration connectTimeout) {
        if (address instanceof SocketAddress socket) {
            return SocketConnection.open(socket, connectTimeout);
        }
        throw new InstrumentConnectionException(address.resourceString()
                + " needs VISA; only TCPIP::host::port::SOCKET addresses can be opened by this version");
    }
}
