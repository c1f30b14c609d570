package dev.crosspoint.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.Connection;
import dev.crosspoint.connection.Connections;
import dev.crosspoint.connection.ExclusiveLock;
import dev.crosspoint.connection.ServiceRequest;
import dev.crosspoint.connection.StatusByte;
import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.simulation.bench.SimulatedBench;
import dev.crosspoint.simulation.time.Pace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** VXI-11 and HiSLIP from end to end: our connections, and the twin of a B2902A in real time behind servers of its own. */
@Timeout(60)
class LanConnectionTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(200);

    private SimulatedBench bench;

    enum Link {
        VXI_11,
        HISLIP
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
        bench.serveByVxi11(OptionalInt.empty());
        bench.serveByHislip(0);
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private Connection open(Link link) {
        return Connections.open(Address.parse(address(link)), LONG);
    }

    private String address(Link link) {
        return bench.addresses("smu").get(1 + link.ordinal());
    }

    private static String ask(Connection connection, String query) {
        send(connection, query);
        return new String(connection.read(LONG), StandardCharsets.ISO_8859_1);
    }

    private static void send(Connection connection, String command) {
        connection.write(command.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @EnumSource
    void theInstrumentAnswersAndTheAddressReadsBackTheSame(Link link) {
        try (Connection connection = open(link)) {
            assertThat(ask(connection, "*IDN?")).startsWith("Keysight Technologies,B2902A,");
            assertThat(connection.address().resourceString()).isEqualTo(address(link));
            assertThat(ask(connection, ":SOUR1:VOLT?")).contains("E");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMessageAndABlockOfManyPartsArriveWhole(Link link) {
        try (Connection connection = open(link)) {
            StringBuilder levels = new StringBuilder(":SOUR1:LIST:VOLT 0.0");
            for (int i = 1; i < 2500; i++) {
                levels.append(",0.00000000000000000000000000000000").append(i % 10);
            }
            send(connection, levels.toString());
            assertThat(ask(connection, ":SOUR1:LIST:VOLT:POIN?").strip()).isEqualTo("2500");
            assertThat(ask(connection, ":SYST:ERR?")).startsWith("+0,");
            send(connection, ":FORM REAL,64");
            String block = ask(connection, ":SOUR1:LIST:VOLT?");
            assertThat(block.split(",").length > 1 ? block.split(",").length : block.length() / 8)
                    .isEqualTo(2500);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatComesTooLateIsNotTakenForTheNextOne(Link link) {
        try (Connection connection = open(link)) {
            // A sweep of 1 s holds the answer back.
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

    @ParameterizedTest
    @EnumSource
    void aLinkThatWasCutSaysSoAndCanBeClearedOnceTheServerIsBack(Link link) {
        try (Connection connection = open(link)) {
            bench.close();
            assertThatThrownBy(() -> ask(connection, "*IDN?")).isInstanceOf(InstrumentConnectionException.class);
            assertThatThrownBy(() -> ask(connection, "*IDN?"))
                    .isInstanceOf(InstrumentConnectionException.class)
                    .hasMessageContaining("lost");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theStatusByteIsReadBesideTheMessages(Link link) {
        try (Connection connection = open(link)) {
            StatusByte poll = (StatusByte) connection;
            ask(connection, "*IDN?");
            assertThat(poll.readStatusByte(LONG) & StatusByte.MESSAGE_AVAILABLE).isZero();
            send(connection, "*NOTHING");
            assertThat(ask(connection, "*OPC?").strip()).isEqualTo("1");
            assertThat(poll.readStatusByte(LONG) & 0x04).as("error queue").isEqualTo(0x04);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServiceRequestIsHeardOnce(Link link) {
        try (Connection connection = open(link)) {
            ServiceRequest service = (ServiceRequest) connection;
            assertThat(service.awaitServiceRequest(SHORT)).isFalse();
            send(connection, "*SRE 4");
            send(connection, "*NOTHING");
            assertThat(service.awaitServiceRequest(LONG)).isTrue();
            assertThat(service.awaitServiceRequest(SHORT)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServiceRequestIsHeardAgainOnceItsCauseIsGoneAndTheLinkIsCleared(Link link) {
        try (Connection connection = open(link)) {
            ServiceRequest service = (ServiceRequest) connection;
            send(connection, "*SRE 4");
            send(connection, "*NOTHING");
            assertThat(service.awaitServiceRequest(LONG)).isTrue();
            connection.clear();
            assertThat(ask(connection, ":SYST:ERR?")).startsWith("-113,");
            assertThat(service.awaitServiceRequest(SHORT)).isFalse();
            send(connection, "*NOTHING");
            assertThat(service.awaitServiceRequest(LONG)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPollTakesTheRequestBackAndTheSummaryStays(Link link) {
        try (Connection connection = open(link)) {
            StatusByte poll = (StatusByte) connection;
            send(connection, "*SRE 4");
            send(connection, "*NOTHING");
            assertThat(ask(connection, "*OPC?").strip()).isEqualTo("1");
            assertThat(poll.readStatusByte(LONG) & StatusByte.REQUEST_SERVICE).isNotZero();
            assertThat(poll.readStatusByte(LONG) & StatusByte.REQUEST_SERVICE).isZero();
            assertThat(Integer.parseInt(ask(connection, "*STB?").strip()) & StatusByte.REQUEST_SERVICE)
                    .isNotZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLockKeepsAnotherLinkWaitingUntilItIsGivenBack(Link link) {
        try (Connection first = open(link);
                Connection second = open(link)) {
            ((ExclusiveLock) first).lock(LONG);
            assertThatThrownBy(() -> ((ExclusiveLock) second).lock(SHORT))
                    .isInstanceOf(InstrumentTimeoutException.class);
            ((ExclusiveLock) first).unlock();
            ((ExclusiveLock) second).lock(LONG);
            ((ExclusiveLock) second).unlock();
            assertThat(ask(first, "*IDN?")).startsWith("Keysight");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInstrumentThatIsNotThereIsNamed(Link link) {
        String missing = address(link).replace("inst0", "inst7").replace("hislip0", "hislip7");
        assertThatThrownBy(() -> Connections.open(Address.parse(missing), LONG))
                .isInstanceOf(InstrumentConnectionException.class)
                .hasMessageContaining(missing);
    }
}
