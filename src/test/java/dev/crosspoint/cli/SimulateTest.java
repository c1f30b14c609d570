package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The twins serve other people's programs. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SimulateTest {
    private static final String BENCH = Typed.file("config/simulated-bench.yaml");

    private static Program simulate(String... options) throws IOException {
        return new Program(
                Stream.concat(Stream.of("simulate", BENCH), Stream.of(options)).toArray(String[]::new));
    }

    private static int portOf(Program program) {
        return Integer.parseInt(program.printed().split("::")[2]);
    }

    private static List<String> ask(int port, String... messages) throws IOException {
        List<String> replies = new ArrayList<>();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            for (String message : messages) {
                socket.getOutputStream().write((message + "\n").getBytes(StandardCharsets.US_ASCII));
                if (message.contains("?")) {
                    replies.add(reader.readLine());
                }
            }
        }
        return replies;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void twinsAnswerWhereTheProgramSaysUntilASignalEndsIt(String signal) throws Exception {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "signals are sent by kill");
        int port = freePort();
        try (Program program = simulate("--port-base", Integer.toString(port))) {
            program.awaitLine("SOCKET");
            assertThat(program.printed()).isEqualTo("smu  Keysight B2902A  TCPIP0::127.0.0.1::" + port + "::SOCKET");
            assertThat(ask(port, "*IDN?").get(0)).startsWith("Keysight Technologies,B2902A,");
            program.signal(signal);
            assertThat(program.exitCode()).as(program::printed).isZero();
        }
    }

    @Test
    void atFullSpeedALongMeasurementAnswersAtOnceAndItsNoiseFollowsFromTheSeed() throws Exception {
        String[] longMeasurement = {
            ":SENS1:CURR:NPLC 100",
            ":SOUR1:VOLT 0.1",
            ":TRIG1:COUN 100",
            ":TRIG1:SOUR TIM",
            ":TRIG1:TIM 100",
            ":OUTP1 ON",
            ":INIT (@1)",
            "*OPC?",
            ":FETC:ARR:CURR? (@1)"
        };
        List<String> first = new ArrayList<>();
        for (String seed : new String[] {"7", "7", "8"}) {
            try (Program program = simulate("--speed", "max", "--seed", seed)) {
                program.awaitLine("SOCKET");
                first.add(ask(portOf(program), longMeasurement).get(1));
            }
        }
        assertThat(first.get(0).split(",")).hasSize(100);
        assertThat(first.get(0)).isEqualTo(first.get(1)).isNotEqualTo(first.get(2));
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Typed typed = Typed.command("simulate", BENCH, "--port-base", Integer.toString(taken.getLocalPort()));
            assertThat(typed.exitCode()).isEqualTo(ExitCode.RUN_FAILED);
            assertThat(typed.errors())
                    .containsOnlyOnce("crosspoint: ")
                    .contains("port " + taken.getLocalPort() + ": Address already in use");
            assertThat(typed.out()).isEmpty();
        }
    }
}
