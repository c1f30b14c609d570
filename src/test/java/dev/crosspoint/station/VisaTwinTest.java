package dev.crosspoint.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.Connection;
import dev.crosspoint.connection.Connections;
import dev.crosspoint.connection.ExclusiveLock;
import dev.crosspoint.connection.SerialSettings;
import dev.crosspoint.connection.ServiceRequest;
import dev.crosspoint.connection.StatusByte;
import dev.crosspoint.connection.VisaAccess;
import dev.crosspoint.connection.VisaUse;
import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.library.NativeLibraries;
import dev.crosspoint.library.VisaLibrary;
import dev.crosspoint.simulation.bench.SimulatedBench;
import dev.crosspoint.simulation.time.Pace;
import dev.crosspoint.visa.VisaResource;
import dev.crosspoint.visa.VisaResourceManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** VISA from end to end: our mapping by JNA, a library in C, and the twin of a B2902A in real time. */
@Timeout(120)
class VisaTwinTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final String GPIB = "GPIB0::17::INSTR";
    private static final String USB = "USB0::0x0957::0x8C18::MY51140001::INSTR";
    private static final String LAN = "TCPIP0::smu::inst0::INSTR";
    private static final String SOCKET = "SOCKET";
    private static final String MEASURED = ":FETC:ARR? (@1)";

    @TempDir
    private static Path folder;

    private static StandInVisa library;

    private SimulatedBench bench;
    private VisaResourceManager manager;
    private String socket;

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
                Pace.wallClock(1),
                OptionalInt.empty());
        socket = bench.addresses("smu").get(0);
        String twin = "127.0.0.1:" + port();
        library.offer(GPIB + "=" + twin, USB + "=" + twin, LAN + "=" + twin);
        manager = VisaLibrary.load(NativeLibraries.installed().at(library.file()));
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private String port() {
        return socket.split("::")[2];
    }

    private Connection open(String resource) {
        return open(Address.parse(resource.equals(SOCKET) ? socket : resource));
    }

    private Connection open(Address address) {
        VisaAccess access = new VisaAccess(VisaUse.SYSTEM, () -> manager);
        return Connections.open(address, LONG, SerialSettings.DEFAULT, access);
    }

    private static String ask(Connection connection, String query) {
        send(connection, query);
        return new String(connection.read(LONG), StandardCharsets.ISO_8859_1);
    }

    private static void send(Connection connection, String command) {
        connection.write(command.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Measures 2500 times, and returns all that was measured as one block, in which any byte may stand. */
    private static String measured(Connection connection) {
        send(connection, ":FORM REAL,64");
        send(connection, ":FORM:ELEM:SENS VOLT,CURR,RES,TIME,STAT,SOUR");
        send(connection, ":SENS1:CURR:APER 2e-5;:TRIG1:COUN 2500;:TRIG1:SOUR TIM;:TRIG1:TIM 1e-4;:OUTP1 ON;:INIT (@1)");
        assertThat(ask(connection, "*OPC?").strip()).isEqualTo("1");
        return ask(connection, MEASURED);
    }

    @ParameterizedTest
    @ValueSource(strings = {GPIB, USB, LAN, SOCKET})
    void theInstrumentAnswers(String resource) {
        try (Connection connection = open(resource)) {
            assertThat(ask(connection, "*IDN?")).startsWith("Keysight Technologies,B2902A,");
            assertThat(ask(connection, ":SOUR1:VOLT?")).contains("E");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {GPIB, SOCKET})
    void aBlockOfManyBytesArrivesWholeWhateverBytesItHolds(String resource) {
        try (Connection connection = open(resource);
                Connection own = Connections.open(Address.parse(socket), LONG)) {
            String block = measured(connection);
            assertThat(block).startsWith("#6120000").hasSize(120_008);
            assertThat(block.contains("\n")).isTrue();
            assertThat(ask(own, MEASURED).equals(block)).isTrue();
        }
    }

    @Test
    void aMessageThatIsLongerThanOneReadArrivesWhole() {
        try (Connection connection = open(GPIB)) {
            String block = measured(connection);
            String answer = ask(connection, String.join(";", Collections.nCopies(3, MEASURED)));
            assertThat(answer.equals(String.join(";", Collections.nCopies(3, block))))
                    .as("three blocks of 120 kB")
                    .isTrue();
            assertThat(ask(connection, "*IDN?")).startsWith("Keysight");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {GPIB, SOCKET})
    void anAnswerThatComesTooLateIsNotTakenForTheNextOne(String resource) {
        try (Connection connection = open(resource)) {
            // A measurement of 1 s holds the answer back.
            send(connection, ":SENS1:CURR:NPLC 50");
            send(connection, ":MEAS:CURR? (@1)");
            assertThatThrownBy(() -> connection.read(SHORT)).isInstanceOf(InstrumentTimeoutException.class);
            assertThatThrownBy(() -> send(connection, "*IDN?"))
                    .isInstanceOf(InstrumentConnectionException.class)
                    .hasMessageContaining("cleared first");
            connection.clear();
            assertThat(ask(connection, "*IDN?")).startsWith("Keysight Technologies,B2902A,");
        }
    }

    @Test
    void aLinkThatWasCutSaysSo() {
        try (Connection connection = open(GPIB)) {
            bench.close();
            assertThatThrownBy(() -> ask(connection, "*IDN?"))
                    .isInstanceOf(InstrumentConnectionException.class)
                    .hasMessageContaining("VI_ERROR_CONN_LOST (0xBFFF00A6)");
            assertThatThrownBy(connection::clear)
                    .isInstanceOf(InstrumentConnectionException.class)
                    .hasMessageContaining("VI_ERROR_RSRC_NFOUND");
        }
    }

    @Test
    void theStatusByteIsReadBesideTheMessages() {
        try (Connection connection = open(GPIB)) {
            StatusByte poll = (StatusByte) connection;
            ask(connection, "*IDN?");
            assertThat(poll.readStatusByte(LONG) & StatusByte.MESSAGE_AVAILABLE).isZero();
            send(connection, "*NOTHING");
            assertThat(ask(connection, "*OPC?").strip()).isEqualTo("1");
            assertThat(poll.readStatusByte(LONG) & 0x04).as("error queue").isEqualTo(0x04);
        }
    }

    @Test
    void aServiceRequestIsHeardOnce() {
        try (Connection connection = open(GPIB)) {
            ServiceRequest service = (ServiceRequest) connection;
            assertThat(service.awaitServiceRequest(SHORT)).isFalse();
            send(connection, "*SRE 4");
            send(connection, "*NOTHING");
            assertThat(service.awaitServiceRequest(LONG)).isTrue();
            assertThat(service.awaitServiceRequest(SHORT)).isFalse();
        }
    }

    @Test
    void aServiceRequestFromBeforeTheFirstWaitCounts() {
        try (Connection connection = open(GPIB)) {
            ServiceRequest service = (ServiceRequest) connection;
            send(connection, "*SRE 4");
            send(connection, "*NOTHING");
            assertThat(ask(connection, "*OPC?").strip()).isEqualTo("1");
            assertThat(service.awaitServiceRequest(LONG)).isTrue();
            assertThat(service.awaitServiceRequest(SHORT)).isFalse();
        }
    }

    @Test
    void aLockKeepsOtherSessionsAwayUntilItIsGivenBack() {
        try (Connection first = open(GPIB);
                Connection second = open(GPIB)) {
            ((ExclusiveLock) first).lock(LONG);
            assertThatThrownBy(() -> ((ExclusiveLock) second).lock(SHORT))
                    .isInstanceOf(InstrumentTimeoutException.class)
                    .hasMessageContaining("VI_ERROR_RSRC_LOCKED");
            assertThatThrownBy(() -> send(second, "*IDN?")).isInstanceOf(InstrumentTimeoutException.class);
            assertThat(ask(first, "*IDN?")).startsWith("Keysight");
            ((ExclusiveLock) first).unlock();
            ((ExclusiveLock) second).lock(LONG);
            second.clear();
            assertThat(ask(second, "*IDN?")).startsWith("Keysight");
        }
    }

    @Test
    void aLockThatIsNotHeldCannotBeGivenBack() {
        try (Connection connection = open(GPIB)) {
            assertThatThrownBy(() -> ((ExclusiveLock) connection).unlock())
                    .isInstanceOf(InstrumentException.class)
                    .hasMessageContaining("VI_ERROR_SESN_NLOCKED");
        }
    }

    @Test
    void theResourcesOfVisaAreFound() {
        assertThat(manager.find("?*")).extracting(VisaResource::name).containsExactly(GPIB, USB, LAN);
        assertThat(manager.find("GPIB?*INSTR"))
                .containsExactly(new VisaResource(GPIB, 1, 0, "INSTR", Optional.empty()));
        assertThat(manager.find("VXI?*")).isEmpty();
        assertThatThrownBy(() -> manager.find("GPIB[?*"))
                .isInstanceOf(InstrumentConnectionException.class)
                .hasMessageContaining("VI_ERROR_INV_EXPR");
    }

    @Test
    void anInstrumentThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> open("GPIB0::3::INSTR"))
                .isInstanceOf(InstrumentConnectionException.class)
                .hasMessage("GPIB0::3::INSTR: the link could not be opened: VI_ERROR_RSRC_NFOUND (0xBFFF0011): no such"
                        + " resource is present");
    }

    @Test
    void aSerialLineIsSetAndCarriesBlocks() throws IOException {
        Process line = line();
        try (BufferedReader log = line.errorReader(StandardCharsets.US_ASCII)) {
            String made = log.readLine();
            while (made != null && !made.contains("PTY is ")) {
                made = log.readLine();
            }
            assertThat(made).isNotNull();
            try (Connection connection = open("ASRL" + made.substring(made.indexOf("/dev")) + "::INSTR")) {
                assertThat(ask(connection, "*IDN?")).startsWith("Keysight Technologies,B2902A,");
                assertThat(measured(connection)).startsWith("#6120000").hasSize(120_008);
                connection.clear();
                assertThat(ask(connection, "*IDN?")).startsWith("Keysight Technologies,B2902A,");
            }
        } finally {
            line.destroyForcibly();
        }
    }

    /** Makes a pseudo-terminal whose far end is the twin, or skips the test where socat is not installed. */
    private Process line() {
        try {
            return new ProcessBuilder("socat", "-d", "-d", "pty,raw,echo=0", "TCP:127.0.0.1:" + port()).start();
        } catch (IOException e) {
            assumeTrue(false, "socat is not installed");
            throw new AssertionError(e);
        }
    }
}
