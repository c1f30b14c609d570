package dev.crosspoint.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crosspoint.connection.Address;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.SystemLabClock;
import dev.crosspoint.library.NativeLibraries;
import dev.crosspoint.settings.Settings;
import dev.crosspoint.settings.SettingsFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bench whose instruments answer on real sockets, but only once all of them were asked. */
@Timeout(30)
class BenchCheckTest {
    private static final Logger LOG = LoggerFactory.getLogger(BenchCheckTest.class);

    /** Answers one link as an instrument that this bench does not expect, when the others are asked too. */
    private static void serve(ServerSocket server, CyclicBarrier all) {
        Thread thread = new Thread(() -> {
            try (Socket link = server.accept()) {
                assertThat(new String(link.getInputStream().readNBytes(6), StandardCharsets.US_ASCII))
                        .isEqualTo("*IDN?\n");
                all.await();
                link.getOutputStream().write("SIGLENT,SDG1032X,1,1\n".getBytes(StandardCharsets.US_ASCII));
                link.getInputStream().readAllBytes();
            } catch (IOException | InterruptedException | BrokenBarrierException e) {
                LOG.debug("the link ended", e);
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static BenchCheck check(Map<String, Integer> ports) throws InterruptedException {
        StringBuilder text = new StringBuilder("""
                name: test bench
                device: resistor
                site-limits: {voltage: 1 V, current: 1 mA}
                instruments:
                """);
        Map<String, Address> addresses = new LinkedHashMap<>();
        ports.forEach((name, port) -> {
            String address = "TCPIP0::127.0.0.1::" + port + "::SOCKET";
            text.append("  ")
                    .append(name)
                    .append(": {driver: keysight-b2900, timeout: 3 s, address: \"")
                    .append(address)
                    .append("\"}\n");
            addresses.put(name, Address.parse(address));
        });
        BenchSettings settings = Settings.bind(SettingsFile.parse("bench.yaml", text.toString()), BenchSettings.class);
        return BenchCheck.of(settings, addresses, new SystemLabClock(), NativeLibraries.installed());
    }

    @Test
    void allInstrumentsAreAskedAtTheSameTimeAndAllFailuresToldTogether() throws Exception {
        CyclicBarrier all = new CyclicBarrier(2);
        try (ServerSocket one = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            serve(one, all);
            serve(other, all);
            Map<String, Integer> ports = new LinkedHashMap<>();
            ports.put("smu", one.getLocalPort());
            ports.put("generator", other.getLocalPort());
            BenchCheck check = check(ports);
            assertThat(check.answers()).isEmpty();
            assertThat(check.failures()).containsOnlyKeys("smu", "generator");
            assertThat(check.failures().values())
                    .allSatisfy(failure -> assertThat(failure).hasMessageContaining("SDG1032X"));
            assertThatExceptionOfType(InstrumentException.class)
                    .isThrownBy(check::requireNoFailure)
                    .withMessageContainingAll("could not be opened", "smu: ", "generator: ")
                    .satisfies(failure -> assertThat(failure.getSuppressed())
                            .as("what the message says already")
                            .isEmpty());
        }
    }
}
