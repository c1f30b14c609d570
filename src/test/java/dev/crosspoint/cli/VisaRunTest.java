package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.simulation.bench.SimulatedBench;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.station.BenchFile;
import dev.crosspoint.station.Simulation;
import dev.crosspoint.station.StandInVisa;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same run over VISA and over our own socket. */
@Timeout(300)
class VisaRunTest {

    @TempDir
    private Path folder;

    private Typed run(String name, String bench) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".yaml"), bench);
        Typed typed = Typed.command(
                "run",
                Typed.file("protocols/iv-sweep.yaml"),
                "--set",
                "cycles=4",
                "--set",
                "dwell=10ms",
                "--bench",
                file.toString(),
                "--out",
                folder.resolve(name).toString(),
                "--json");
        assertThat(typed.exitCode()).as(typed.errors()).isZero();
        return typed;
    }

    private static String simulatedBench() throws IOException {
        return Files.readString(Path.of(Typed.file("config/simulated-bench.yaml")))
                .replace("../simulated-instruments", Typed.file("simulated-instruments"));
    }

    /** Serves the default twin to a run that knows nothing of it but an address. */
    private Typed runAgainstTwin(StandInVisa library, boolean overGpib) throws IOException {
        BenchFile file = BenchFile.read(Path.of(Typed.file("config/simulated-bench.yaml")));
        Simulation simulation = file.simulation().orElseThrow();
        try (SimulatedBench twins = SimulatedBench.start(
                simulation.settings(),
                simulation.device(),
                file.temperature().orElseThrow(),
                1,
                Pace.wallClock(20),
                OptionalInt.empty())) {
            String socket = twins.addresses("smu").get(0);
            library.offer("GPIB0::17::INSTR=127.0.0.1:" + socket.split("::")[2]);
            String address = overGpib ? "GPIB0::17::INSTR\", library: \"" + library.file() : socket;
            return run(overGpib ? "gpib" : "socket", """
                    name: a twin somewhere else
                    device: volatile-switch
                    temperature: 300 K
                    site-limits: {voltage: 1 V, current: 1 mA}
                    instruments:
                      smu: {driver: keysight-b2900, address: "%s"}
                    """.formatted(address));
        }
    }

    @Test
    void findingsInVirtualTimeDoNotDependOnWhoCarriesTheBytes() throws Exception {
        try (StandInVisa library = StandInVisa.in(folder)) {
            Typed socket = run("builtin", simulatedBench());
            String bench = simulatedBench()
                    .replace("instruments:\n", "visa: system\ninstruments:\n")
                    .replace("keysight-b2900\n", "keysight-b2900\n    library: " + library.file() + "\n");
            Typed visa = run("system", bench);
            assertThat(visa.json().path("findings")).isEqualTo(socket.json().path("findings"));
            assertThat(visa.json().path("findings")).isNotEmpty();
        }
    }

    @Test
    void findingsOverGpibAreThoseOverTheSocket() throws Exception {
        try (StandInVisa library = StandInVisa.in(folder)) {
            Typed socket = runAgainstTwin(library, false);
            Typed gpib = runAgainstTwin(library, true);
            assertThat(Files.readString(gpib.folder().resolve("transcript.log")))
                    .contains("GPIB0::17::INSTR");
            assertThat(gpib.json().path("findings")).isEqualTo(socket.json().path("findings"));
        }
    }
}
