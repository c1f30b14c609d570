package dev.crosspoint.discovery;

import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.Vxi11Address;
import dev.crosspoint.connection.Vxi11Call;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;

/** Hosts that answer a broadcast to all portmappers of the networks that this computer is in, and serve VXI-11. */
public final class Vxi11Search implements AddressSearch {
    private final Departures departures;

    /** Creates the search in all networks. */
    public Vxi11Search() {
        this(() -> Departure.toEverybody(Vxi11Call.PORTMAPPER_PORT));
    }

    Vxi11Search(Departures departures) {
        this.departures = departures;
    }

    @Override
    public String name() {
        return "VXI-11 broadcast";
    }

    @Override
    public Set<Address> search(Duration time) throws IOException {
        Set<Address> found = new LinkedHashSet<>();
        DatagramRounds.run(departures.list(), time, Vxi11Call::datagram, (datagram, sender) -> {
            OptionalInt port = Vxi11Call.corePort(datagram);
            if (port.isPresent()) {
                found.add(address(sender, port));
            }
        });
        return found;
    }

    /** The port of the core channel may be another one tomorrow: it is left out where everybody can ask for it. */
    private static Address address(InetSocketAddress portmapper, OptionalInt corePort) {
        return new Vxi11Address(
                0,
                portmapper.getAddress().getHostAddress(),
                "inst0",
                portmapper.getPort() == Vxi11Call.PORTMAPPER_PORT ? OptionalInt.empty() : corePort);
    }
}
