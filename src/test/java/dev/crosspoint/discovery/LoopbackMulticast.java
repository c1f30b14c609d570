package dev.crosspoint.discovery;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.util.Optional;

/** Whether programs on one computer reach each other by multicast on its loopback network, which some systems do not allow. */
final class LoopbackMulticast {
    private static final int TIMEOUT_MILLIS = 1_000;

    private LoopbackMulticast() {}

    /** Returns what goes wrong with a datagram to a group that nobody else is in; empty if nothing does. */
    static Optional<String> failure(NetworkInterface loopback) {
        try (MulticastSocket socket = new MulticastSocket(0)) {
            InetSocketAddress group =
                    new InetSocketAddress(InetAddress.getByName("239.255.84.17"), socket.getLocalPort());
            socket.setNetworkInterface(loopback);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.joinGroup(group, loopback);
            socket.send(new DatagramPacket(new byte[] {1}, 1, group));
            socket.receive(new DatagramPacket(new byte[1], 1));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e.toString());
        }
    }
}
