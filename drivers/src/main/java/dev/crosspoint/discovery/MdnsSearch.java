package dev.crosspoint.discovery;

import dev.crosspoint.connection.Address;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Instruments that announce themselves in the networks that this computer is in, by multicast DNS (RFC 6762).
 *
 * <p>The questions leave from a port of their own, so that the answers come back to it alone (RFC 6762, 6.7), and it does not
 * matter who listens to the port of multicast DNS here.
 */
public final class MdnsSearch implements AddressSearch {
    /** The groups of IPv4 and IPv6 (RFC 6762, 3). */
    private static final List<InetSocketAddress> GROUPS =
            List.of(new InetSocketAddress("224.0.0.251", 5353), new InetSocketAddress("ff02::fb", 5353));

    private final Departures departures;

    /** Creates the search in all networks. */
    public MdnsSearch() {
        this(MdnsSearch::everywhere);
    }

    MdnsSearch(Departures departures) {
        this.departures = departures;
    }

    private static List<Departure> everywhere() throws IOException {
        List<Departure> departures = new ArrayList<>();
        for (InetSocketAddress group : GROUPS) {
            departures.addAll(Departure.toGroup(group));
        }
        return departures;
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
                (datagram, sender) -> announcements.add(DnsMessage.records(datagram), sender.getAddress()));
        return announcements.addresses();
    }
}
