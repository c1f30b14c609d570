package dev.crosspoint.connection;

/** A raw TCP socket, {@code TCPIP0::host::port::SOCKET}. */
public record SocketAddress(int board, String host, int port) implements Address {

    @Override
    public String resourceString() {
        return "TCPIP" + board + "::" + host + "::" + port + "::SOCKET";
    }
}
