package dev.crosspoint.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.Connections;
import dev.crosspoint.simulation.bench.SimulatedBench;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.station.BenchFile;
import dev.crosspoint.station.Simulation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A simulated bench with a portmapper of its own is found as instruments are. */
@Timeout(60)
class TwinDiscoveryTest {
    private static final Duration TIME = Duration.ofSeconds(4);
    private static final Duration ATTEMPT = Duration.ofMillis(900);
    private static final int MOST_ATTEMPTS = 40;

    private SimulatedBench bench;

    @BeforeEach
    void serve() throws IOException {
        BenchFile file =
                BenchFile.read(Path.of(System.getProperty("crosspoint.home")).resolve("config/simulated-bench.yaml"));
        Simulation simulation = file.simulation().orElseThrow();
        bench = SimulatedBench.start(
                simulation.settings(),
                simulation.device(),
                file.temperature().orElseThrow(),
                1,
                Pace.asFastAsPossible(),
                OptionalInt.empty());
        bench.serveByVxi11(OptionalInt.of(0));
        bench.serveByHislip(0);
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private Vxi11Search broadcast() {
        int port = bench.portmapperPort().orElseThrow();
        return new Vxi11Search(
                () -> List.of(new Departure(new InetSocketAddress("127.0.0.1", port), Optional.empty())));
    }

    /** The addresses that the bench itself tells its user, by socket, VXI-11 and HiSLIP. */
    private AddressSearch announced() {
        return new AddressSearch() {
            @Override
            public String name() {
                return "announced";
            }

            @Override
            public Collection<Address> search(Duration time) {
                return bench.addresses("smu").stream().map(Address::parse).toList();
            }
        };
    }

    @Test
    void aBroadcastFindsATwinThatThenSaysWhoItIs() throws InterruptedException {
        DiscoveryResult result = new Discovery(List.of(broadcast()), address -> true, Connections::open).run(TIME);
        assertThat(result.instruments()).hasSize(1);
        assertThat(result.instruments().get(0).identity().model()).isEqualTo("B2902A");
        assertThat(result.unanswered()).isEmpty();
        assertThat(result.notSearched()).isEmpty();
    }

    /** Skipped where the loopback network has no multicast. */
    @Test
    void aTwinThatAnnouncesItselfIsFoundByAllOfItsDoors() throws Exception {
        NetworkInterface loopback = NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress());
        assumeThat(LoopbackMulticast.failure(loopback))
                .as("multicast on the loopback network")
                .isEmpty();
        bench.announce();
        MdnsSearch search = new MdnsSearch(
                () -> List.of(new Departure(new InetSocketAddress("224.0.0.251", 5353), Optional.of(loopback))));
        Set<String> doors =
                Set.of(bench.addresses("smu").get(0), bench.addresses("smu").get(2), "TCPIP0::127.0.0.1::inst0::INSTR");
        Set<String> found = new HashSet<>();
        // The responder makes sure first that nobody else has the names, which takes it some seconds.
        for (int attempt = 0; attempt < MOST_ATTEMPTS && !found.containsAll(doors); attempt++) {
            search.search(ATTEMPT).forEach(address -> found.add(address.resourceString()));
        }
        assertThat(found).containsAll(doors);
    }

    @Test
    void allLinksToATwinAreOneInstrumentAndTheBestLinkComesFirst() throws InterruptedException {
        DiscoveryResult result =
                new Discovery(List.of(announced(), broadcast()), address -> true, Connections::open).run(TIME);
        assertThat(result.instruments()).hasSize(1);
        List<String> addresses = result.instruments().get(0).addresses().stream()
                .map(Address::resourceString)
                .toList();
        assertThat(addresses).containsExactlyInAnyOrderElementsOf(bench.addresses("smu"));
        assertThat(addresses.get(0)).contains("::hislip0");
    }
}
