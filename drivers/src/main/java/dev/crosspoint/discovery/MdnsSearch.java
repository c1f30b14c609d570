package dev.crosspoint.discovery;

import dev.crosspoint.connection.Address;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;

/**
 * Instruments that announce themselves in the networks that this computer is in, by multicast DNS (RFC 6762).
 *
 * <p>The questions leave from a port of their own, so that the answers come back to it alone (RFC 6762, 6.7), and it does not
 * matter who listens to the port of multicast DNS here.
 */
public final class MdnsSearch implements AddressSearch {
    private static final InetSocketAddress GROUP = new InetSocketAddress("224.0.0.251", 5353);

    private final Departures departures;

    /** Creates the search in all networks. */
    public MdnsSearch() {
        this(() -> Departure.toGroup(GROUP));
    }

    MdnsSearch(Departures departures) {
        this.departures = departures;
    }

    @Override
    public String name() {
        return "LXI by mDNS";
    }

    @Override
    public Set<Address> search(Duration time) throws IOException {
        Announcements announcements = new Announcements();
        DatagramRounds.run(
                departures.list(),
                time,
                () -> DnsQuestion.message(announcements.questions()),
                (datagram, sender) -> announcements.add(DnsMessage.records(datagram)));
        return announcements.addresses();
    }
}
