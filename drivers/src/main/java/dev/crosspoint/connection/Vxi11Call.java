package dev.crosspoint.connection;

import dev.crosspoint.instrument.ProtocolException;
import java.util.OptionalInt;

/**
 * The call that finds VXI-11 instruments: each portmapper that it is broadcast to says at which port, if any, its host serves
 * VXI-11 (VXI-11, "TCP/IP Instrument Protocol", 1995; RFC 1833).
 */
public final class Vxi11Call {
    /** The UDP port of a portmapper (RFC 1833). */
    public static final int PORTMAPPER_PORT = Vxi11Connection.PORTMAPPER_PORT;

    /** Any number does; it tells the replies to this call from others. */
    private static final int TRANSACTION = 0x5831;

    private static final int HIGHEST_PORT = 65_535;

    private Vxi11Call() {}

    /** Returns the datagram to broadcast. */
    public static byte[] datagram() {
        return RpcMessage.call(
                TRANSACTION,
                PortQuery.PROGRAM,
                PortQuery.VERSION,
                PortQuery.GET_PORT,
                PortQuery.arguments(Vxi11Connection.CORE_PROGRAM, Vxi11Connection.CORE_VERSION));
    }

    /**
     * Returns the TCP port of the core channel in a reply; empty if its sender serves no VXI-11.
     *
     * @throws ProtocolException if the datagram is no reply to the call
     */
    public static OptionalInt corePort(byte[] reply) {
        Xdr.Reader reader = new Xdr.Reader(reply, 0);
        if (reader.integer() != TRANSACTION) {
            throw new ProtocolException("a datagram answers another call");
        }
        int port = RpcMessage.result(reader).integer();
        return port >= 1 && port <= HIGHEST_PORT ? OptionalInt.of(port) : OptionalInt.empty();
    }
}
