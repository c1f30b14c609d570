package dev.crosspoint.simulation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crosspoint.simulation.circuit.CircuitParameters;
import dev.crosspoint.simulation.circuit.Node;
import dev.crosspoint.simulation.device.DeviceParameters;
import dev.crosspoint.simulation.device.OhmicResistor;
import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.simulation.vxi11.Vxi11Server;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Programs that people use in labs, where they are installed (Debian: lxi-tools, python3-pyvisa, python3-pyvisa-py). */
@Timeout(120)
class RealClientTest {

    private SimulatedBench bench;
    private String resource;

    @BeforeEach
    void start() throws IOException {
        TwinSettings smu = new TwinSettings(
                TwinModel.KEYSIGHT_B2902A, 1, List.of(), "MY51143745", Calibration.TYPICAL, false, 0, List.of());
        bench = SimulatedBench.start(
                new SimulatedBenchSettings(
                        "resistor.yaml", 1, 100e-6, new CircuitParameters(100e-12, 1), Map.of("smu", smu)),
                new OhmicResistor(1e4),
                DeviceParameters.ROOM_TEMPERATURE,
                1,
                Pace.asFastAsPossible(),
                OptionalInt.empty());
        resource = bench.twins().get("smu").resourceString();
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void lxiToolsReadTheIdentity() throws Exception {
        assumeTrue(succeeds("lxi", "--version"), "lxi-tools are not installed");
        String port = resource.split("::")[2];
        assertThat(run("lxi", "scpi", "-r", "-a", "127.0.0.1", "-p", port, "*IDN?"))
                .isEqualTo("Keysight Technologies,B2902A,MY51143745,3.4.2011.5100\n");
    }

    @Test
    void pyvisaRunsAListSweepAndFetchesABlockOfDoubles() throws Exception {
        assumeTrue(
                succeeds("/usr/bin/python3", "-c", "import pyvisa, pyvisa_py"),
                "python3-pyvisa and python3-pyvisa-py are not installed");
        assertThat(run("/usr/bin/python3", script("list_sweep.py").toString(), resource, "10001"))
                .isEqualTo("OK\n");
    }

    @Test
    void pyvisaFiresABurstThatTheOscilloscopeShows() throws Exception {
        assumeTrue(
                succeeds("/usr/bin/python3", "-c", "import pyvisa, pyvisa_py"),
                "python3-pyvisa and python3-pyvisa-py are not installed");
        TwinSettings generator = new TwinSettings(
                TwinModel.RIGOL_DG1062Z, 1, List.of(), "DG1ZA1", Calibration.TYPICAL, false, 0, List.of());
        TwinSettings oscilloscope = new TwinSettings(
                TwinModel.RIGOL_DS1104Z,
                1,
                List.of(new TwinInput(1, Node.DRIVE, 1, 0)),
                "DS1ZA1",
                Calibration.TYPICAL,
                false,
                0,
                List.of());
        try (SimulatedBench rigols = SimulatedBench.start(
                new SimulatedBenchSettings(
                        "resistor.yaml",
                        1,
                        100e-6,
                        new CircuitParameters(100e-12, 1),
                        Map.of("generator", generator, "oscilloscope", oscilloscope)),
                new OhmicResistor(1e6),
                DeviceParameters.ROOM_TEMPERATURE,
                1,
                Pace.asFastAsPossible(),
                OptionalInt.empty())) {
            String output = run(
                    "/usr/bin/python3",
                    script("burst.py").toString(),
                    rigols.twins().get("generator").resourceString(),
                    rigols.twins().get("oscilloscope").resourceString());
            assertThat(output).isEqualTo("OK\n");
        }
    }

    /** Clients of VXI-11 look for a portmapper at its own port only, which this user may not be allowed to open. */
    private boolean isFoundByVxi11() {
        try {
            bench.serveByVxi11(OptionalInt.of(Vxi11Server.PORTMAPPER_PORT));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void lxiToolsFindTheInstrumentByBroadcastAndAskItByVxi11() throws Exception {
        assumeTrue(succeeds("lxi", "--version"), "lxi-tools are not installed");
        assumeTrue(isFoundByVxi11(), "port 111 cannot be opened");
        assertThat(run("lxi", "scpi", "-a", "127.0.0.1", "*IDN?"))
                .isEqualTo("Keysight Technologies,B2902A,MY51143745,3.4.2011.5100\n");
        assertThat(run("lxi", "discover"))
                .contains("Found \"Keysight Technologies,B2902A,MY51143745,3.4.2011.5100\" on address 127.0.0.1");
    }

    @Test
    void pyvisaWritesReadsPollsAndClearsByVxi11() throws Exception {
        assumeTrue(
                succeeds("/usr/bin/python3", "-c", "import pyvisa, pyvisa_py"),
                "python3-pyvisa and python3-pyvisa-py are not installed");
        assumeTrue(isFoundByVxi11(), "port 111 cannot be opened");
        assertThat(run("/usr/bin/python3", script("vxi11.py").toString(), "TCPIP0::127.0.0.1::inst0::INSTR"))
                .isEqualTo("OK\n");
    }

    private static Path script(String name) throws URISyntaxException {
        return Path.of(RealClientTest.class.getResource(name).toURI());
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
