package dev.crosspoint.station;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.Connections;
import dev.crosspoint.connection.SerialSettings;
import dev.crosspoint.connection.VisaAccess;
import dev.crosspoint.connection.VisaUse;
import dev.crosspoint.discovery.Discovery;
import dev.crosspoint.discovery.DiscoveryResult;
import dev.crosspoint.discovery.VisaSearch;
import dev.crosspoint.library.NativeLibraries;
import dev.crosspoint.library.VisaLibrary;
import dev.crosspoint.simulation.bench.SimulatedBench;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.visa.VisaResourceManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a VISA library knows is found and asked through it. */
@Timeout(120)
class VisaDiscoveryTest {
    private static final String GPIB = "GPIB0::17::INSTR";
    private static final String USB = "USB0::0x0957::0x8C18::MY51140001::INSTR";

    @TempDir
    private Path folder;

    private static SimulatedBench twins() throws IOException {
        BenchFile file =
                BenchFile.read(Path.of(System.getProperty("crosspoint.home")).resolve("config/simulated-bench.yaml"));
        Simulation simulation = file.simulation().orElseThrow();
        return SimulatedBench.start(
                simulation.settings(),
                simulation.device(),
                file.temperature().orElseThrow(),
                1,
                Pace.wallClock(1),
                OptionalInt.empty());
    }

    @Test
    void anInstrumentOnTwoBusesIsOneInstrument() throws IOException, InterruptedException {
        StandInVisa library = StandInVisa.in(folder);
        try (SimulatedBench twins = twins()) {
            String twin = "127.0.0.1:" + twins.addresses("smu").get(0).split("::")[2];
            library.offer(GPIB + "=" + twin, USB + "=" + twin);
            VisaResourceManager manager =
                    VisaLibrary.load(NativeLibraries.installed().at(library.file()));
            VisaAccess access = new VisaAccess(VisaUse.AUTO, () -> manager);
            DiscoveryResult result = new Discovery(
                            List.of(new VisaSearch(access.manager())),
                            address -> true,
                            (address, timeout) -> Connections.open(address, timeout, SerialSettings.DEFAULT, access))
                    .run(Duration.ofSeconds(10));
            assertThat(result.notSearched()).isEmpty();
            assertThat(result.unanswered()).isEmpty();
            assertThat(result.instruments()).hasSize(1);
            assertThat(result.instruments().get(0).identity().model()).isEqualTo("B2902A");
            assertThat(result.instruments().get(0).addresses())
                    .containsExactly(Address.parse(USB), Address.parse(GPIB));
        } finally {
            library.close();
        }
    }
}
