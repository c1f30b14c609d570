package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole run over a serial line: the real driver, a pseudo-terminal, and the twin behind it. */
@Timeout(120)
class SerialRunTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void requireSocat() {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "socat"))),
                "socat is not installed");
    }

    private Typed sweep(String connection) throws IOException {
        String bench = Files.readString(Path.of(Typed.file("config/simulated-bench.yaml")))
                .replace("../simulated", Typed.file("simulated"))
                .replace("channel: 1", "channel: 1\n      connection: " + connection);
        Typed typed = Typed.command(
                "run",
                Typed.file("protocols/iv-sweep.yaml"),
                "--set",
                "cycles=5",
                "--bench",
                Files.writeString(folder.resolve(connection + ".yaml"), bench).toString(),
                "--out",
                folder.resolve("runs").toString(),
                "--json");
        assertThat(typed.exitCode()).as(typed.errors()).isZero();
        return typed;
    }

    @Test
    void anIvSweepOverASerialLineHasTheFindingsOfOneOverASocket() throws IOException {
        Typed socket = sweep("socket");
        Typed serial = sweep("serial");
        assertThat(serial.json().path("outcome").asText()).isEqualTo("completed");
        for (String name : new String[] {
            "threshold_voltage_positive",
            "threshold_voltage_negative",
            "hold_voltage",
            "resistance_hrs",
            "resistance_lrs"
        }) {
            assertThat(serial.finding(name).path("n"))
                    .as(name)
                    .isEqualTo(socket.finding(name).path("n"));
            assertThat(serial.value(name)).as(name).isCloseTo(socket.value(name), withinPercentage(1e-6));
        }
        assertThat(serial.folder().resolve("transcript.log")).content().contains("ASRL/dev/");
    }
}
