package dev.crosspoint.discovery;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Which of a host's addresses to use: one of IPv4 before one of IPv6, and one for all networks before one for a single network. */
final class HostAddress {
    private HostAddress() {}

    /** Returns the better one of two; the first, if they are alike. */
    static InetAddress better(InetAddress first, InetAddress second) {
        return rank(second) < rank(first) ? second : first;
    }

    private static int rank(InetAddress address) {
        if (address instanceof Inet4Address) {
            return 0;
        }
        return address.isLinkLocalAddress() ? 2 : 1;
    }

    /**
     * Returns an address that somebody has named, as it is used from here: a link-local one of IPv6 needs the number of the network
     * interface, which is the one that the news came by. Empty if that is unknown.
     */
    static Optional<InetAddress> reachable(InetAddress address, InetAddress sender) {
        if (!(address instanceof Inet6Address) || !address.isLinkLocalAddress()) {
            return Optional.of(address);
        }
        int scope = sender instanceof Inet6Address known ? known.getScopeId() : 0;
        try {
            return scope == 0
                    ? Optional.empty()
                    : Optional.of(Inet6Address.getByAddress(null, address.getAddress(), scope));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address + " is no address of IPv6", e);
        }
    }

    /** Returns an address as it stands in a resource string. */
    static String text(InetAddress address) {
        return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }
}
