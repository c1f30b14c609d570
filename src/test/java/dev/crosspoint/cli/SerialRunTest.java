package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.simulation.bench.SimulatedBench;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.station.BenchFile;
import dev.crosspoint.station.Simulation;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole run over a serial line: socat leads from a pseudo-terminal to the port of a twin. */
@Timeout(120)
class SerialRunTest {
    private static final String MADE = "PTY is ";

    @TempDir
    private Path folder;

    @BeforeEach
    void requireSocat() {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "socat"))),
                "socat is not installed");
    }

    /** Starts the default bench anew, with the same seed. */
    private static SimulatedBench twins() throws IOException {
        BenchFile file = BenchFile.read(Path.of(Typed.file("config/simulated-bench.yaml")));
        Simulation simulation = file.simulation().orElseThrow();
        return SimulatedBench.start(
                simulation.settings(),
                simulation.device(),
                file.temperature().orElseThrow(),
                1,
                Pace.asFastAsPossible(),
                OptionalInt.empty());
    }

    /** Runs a short I-V sweep on a bench whose only instrument is at an address. */
    private Typed sweep(String address) throws IOException {
        Path bench = Files.writeString(folder.resolve("bench.yaml"), """
                name: bench with one link
                device: volatile-switch
                site-limits: {voltage: 1 V, current: 1 mA}
                instruments:
                  smu: {driver: keysight-b2900, timeout: 20 s, address: "%s"}
                """.formatted(address));
        Typed typed = Typed.command(
                "run",
                Typed.file("protocols/iv-sweep.yaml"),
                "--set",
                "cycles=5",
                "--bench",
                bench.toString(),
                "--out",
                folder.resolve("runs").toString(),
                "--json");
        assertThat(typed.exitCode()).as(typed.errors()).isZero();
        return typed;
    }

    private Typed overSocket() throws IOException {
        try (SimulatedBench twins = twins()) {
            return sweep(twins.addresses("smu").get(0));
        }
    }

    private Typed overSerialLine() throws IOException {
        try (SimulatedBench twins = twins()) {
            String port = twins.addresses("smu").get(0).split("::")[2];
            Process socat = new ProcessBuilder("socat", "-d", "-d", "pty,raw,echo=0", "tcp:127.0.0.1:" + port).start();
            try (BufferedReader log = socat.errorReader(StandardCharsets.US_ASCII)) {
                return sweep("ASRL" + pseudoTerminal(log) + "::INSTR");
            } finally {
                socat.destroyForcibly();
            }
        }
    }

    private static String pseudoTerminal(BufferedReader log) throws IOException {
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            if (line.contains(MADE)) {
                return line.substring(line.indexOf(MADE) + MADE.length());
            }
        }
        throw new IOException("socat made no pseudo-terminal");
    }

    @Test
    void anIvSweepOverASerialLineHasTheFindingsOfOneOverASocket() throws IOException {
        Typed socket = overSocket();
        Typed serial = overSerialLine();
        assertThat(serial.json().path("outcome").asText()).isEqualTo("completed");
        for (String name : new String[] {
            "threshold_voltage_positive",
            "threshold_voltage_negative",
            "hold_voltage",
            "resistance_hrs",
            "resistance_lrs"
        }) {
            JsonNode expected = socket.finding(name);
            assertThat(serial.finding(name).path("n")).isEqualTo(expected.path("n"));
            assertThat(serial.value(name)).as(name).isCloseTo(socket.value(name), withinPercentage(1e-6));
        }
        assertThat(serial.folder().resolve("transcript.log")).content().contains("ASRL/dev/");
    }
}
