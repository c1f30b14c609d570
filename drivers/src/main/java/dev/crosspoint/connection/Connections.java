package dev.crosspoint.connection;

import dev.crosspoint.instrument.InstrumentConnectionException;
import java.time.Duration;

/** Opens links to instruments. */
public final class Connections {
    private Connections() {}

    /**
     * Returns an open link to the instrument at an address.
     *
     * <p>A serial line is set to {@link SerialSettings#DEFAULT}.
     *
     * @param connectTimeout how long the instrument may take, in real time, to accept the link; later also to accept it
     *     again after a clear, and to take one message
     * @throws InstrumentConnectionException if nothing answers there, or the kind of address cannot be opened
     */
    public static Connection open(Address address, Duration connectTimeout) {
        return open(address, connectTimeout, SerialSettings.DEFAULT);
    }

    /**
     * Returns an open link, as {@link #open(Address, Duration)} does.
     *
     * @param serial how to set the line if the address is a serial port; of no account to other addresses
     */
    public static Connection open(Address address, Duration connectTimeout, SerialSettings serial) {
        return open(address, connectTimeout, serial, VisaAccess.NONE);
    }

    /**
     * Returns an open link, as {@link #open(Address, Duration, SerialSettings)} does.
     *
     * @param visa which links VISA opens in place of us
     */
    public static Connection open(Address address, Duration connectTimeout, SerialSettings serial, VisaAccess visa) {
        if (visa.opens(address)) {
            return visa.open(address, connectTimeout, serial);
        } else if (address instanceof SocketAddress socket) {
            return SocketConnection.open(socket, connectTimeout);
        } else if (address instanceof SerialAddress port) {
            return SerialConnection.open(port, connectTimeout, serial);
        } else if (address instanceof HislipAddress hislip) {
            return HislipConnection.open(hislip, connectTimeout);
        } else if (address instanceof Vxi11Address vxi11) {
            return Vxi11Connection.open(vxi11, connectTimeout);
        } else if (address instanceof LibraryAddress) {
            throw new InstrumentConnectionException(address.resourceString()
                    + " is an instrument behind a library of its maker, not a link; another driver" + " opens it");
        }
        throw new InstrumentConnectionException(
                address.resourceString() + " needs VISA; TCPIP and ASRL addresses can be opened without it");
    }
}
