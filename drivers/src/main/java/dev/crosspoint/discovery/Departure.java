package dev.crosspoint.discovery;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a question to everybody goes, and by which network.
 *
 * @param target a multicast or broadcast address, or that of one computer, with its UDP port
 * @param network the network interface it leaves by; empty for the one that leads there
 */
record Departure(InetSocketAddress target, Optional<NetworkInterface> network) {

    /** Returns the ways to a multicast group, one for each network of this computer that has addresses of the group's kind. */
    static List<Departure> toGroup(InetSocketAddress group) throws IOException {
        List<Departure> departures = new ArrayList<>();
        for (NetworkInterface network : networks(group.getAddress().getClass())) {
            if (network.supportsMulticast() || network.isLoopback()) {
                departures.add(new Departure(group, Optional.of(network)));
            }
        }
        return departures;
    }

    /** Returns the ways to everybody on each network of this computer, and to this computer itself. */
    static List<Departure> toEverybody(int port) throws IOException {
        Set<InetAddress> targets = new LinkedHashSet<>();
        targets.add(InetAddress.getByName("255.255.255.255"));
        for (NetworkInterface network : networks(Inet4Address.class)) {
            for (InterfaceAddress address : network.getInterfaceAddresses()) {
                if (address.getBroadcast() != null) {
                    targets.add(address.getBroadcast());
                } else if (network.isLoopback() && address.getAddress() instanceof Inet4Address) {
                    targets.add(address.getAddress());
                }
            }
        }
        return targets.stream()
                .map(target -> new Departure(new InetSocketAddress(target, port), Optional.empty()))
                .toList();
    }

    private static List<NetworkInterface> networks(Class<? extends InetAddress> kind) throws IOException {
        List<NetworkInterface> networks = new ArrayList<>();
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            if (network.isUp() && network.inetAddresses().anyMatch(kind::isInstance)) {
                networks.add(network);
            }
        }
        return networks;
    }
}
