package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.crosspoint.simulation.bench.SimulatedBench;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.station.BenchFile;
import dev.crosspoint.station.Simulation;
import dev.crosspoint.station.StandInVisa;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same run over VISA and over our own socket. */
@Timeout(300)
class VisaRunTest {

    @TempDir
    private static Path folder;

    private static StandInVisa library;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        library = StandInVisa.in(folder);
    }

    @AfterAll
    static void unload() {
        if (library != null) {
            library.close();
        }
    }

    private Typed run(String name, String bench) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".yaml"), bench);
        Typed typed = Typed.command(
                "run",
                Typed.file("protocols/iv-sweep.yaml"),
                "--set",
                "cycles=2",
                "--set",
                "step=50mV",
                "--set",
                "dwell=25ms",
                "--set",
                "rest=100ms",
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

    private static String throughVisa(String bench) {
        return bench.replace("instruments:\n", "visa: system\ninstruments:\n")
                .replace("keysight-b2900\n", "keysight-b2900\n    library: " + library.file() + "\n");
    }

    /** Serves the default twin to a run that knows nothing of it but an address. */
    private Typed runAgainstTwin(boolean overGpib) throws IOException {
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

    private static List<String> names(Typed run) {
        return StreamSupport.stream(run.json().path("findings").spliterator(), false)
                .map(finding -> finding.path("name").asText())
                .toList();
    }

    @Test
    void findingsInVirtualTimeDoNotDependOnWhoCarriesTheBytes() throws IOException {
        Typed socket = run("builtin", simulatedBench());
        Typed visa = run("system", throughVisa(simulatedBench()));
        assertThat(visa.json().path("findings")).isEqualTo(socket.json().path("findings"));
        assertThat(visa.json().path("findings")).isNotEmpty();
    }

    @Test
    void findingsOverGpibAreThoseOverTheSocket() throws IOException {
        Typed socket = runAgainstTwin(false);
        Typed gpib = runAgainstTwin(true);
        assertThat(Files.readString(gpib.folder().resolve("transcript.log"))).contains("GPIB0::17::INSTR");
        assertThat(names(gpib)).isEqualTo(names(socket)).isNotEmpty();
        // What passes between two cycles is real time here, and so is not the same in both runs.
        for (String resistance : List.of("resistance_lrs", "resistance_hrs")) {
            assertThat(gpib.value(resistance)).isCloseTo(socket.value(resistance), withinPercentage(5));
        }
        assertThat(gpib.value("threshold_voltage_positive"))
                .isCloseTo(socket.value("threshold_voltage_positive"), within(50e-3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: silent, message: 'TRAC1:DATA', after: 25 | 0 bytes of the response have arrived",
                "kind: late, message: 'TRAC1:DATA', after: 25, times: 1, delay: 1 s | 0 bytes of the response",
                "kind: truncated, message: 'TRAC1:DATA', after: 25, times: 1 | bytes of the response have arrived",
                "kind: disconnected, message: 'TRAC1:DATA', after: 25, times: 1 | the instrument closed the link"
            })
    void outputIsOffAndEveryReadingIsKeptWhenAnInstrumentBehindVisaFailsInMidSweep(String fault, String reason)
            throws IOException {
        Path bench = FaultyBench.in(folder, "{" + fault.strip() + "}");
        Files.writeString(bench, throughVisa(Files.readString(bench)));
        FailedRun.on(bench, folder, "iv-sweep.yaml", "cycles=2")
                .assertOutputIsOffAndEveryReadingIsKept(reason.strip(), false);
    }
}
