package dev.crosspoint.connection;

/**
 * A raw TCP socket, {@code TCPIP0::host::port::SOCKET}.
 *
 * @param board number of the network board, 0 unless the computer has several
 * @param host name or address; an IPv6 address stands in square brackets
 * @param port TCP port, 1 to 65535
 */
public record SocketAddress(int board, String host, int port) implements Address {

    public SocketAddress {
        AddressPart.number(board, "board number", 0, AddressPart.HIGHEST_BOARD);
        host = AddressPart.host(host);
        AddressPart.number(port, "port", 1, AddressPart.HIGHEST_PORT);
    }

    @Override
    public String resourceString() {
        return "TCPIP" + board + "::" + host + "::" + port + "::SOCKET";
    }
}
