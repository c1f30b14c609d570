package dev.crosspoint.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosspoint.connection.SerialSettings.FlowControl;
import dev.crosspoint.connection.SerialSettings.Parity;
import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.ProtocolException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A serial connection at a pseudo-terminal, which is a real port of the system but for its speed and its wires. */
@Timeout(20)
class SerialConnectionTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(30);

    private SerialInstrument instrument;

    @BeforeEach
    void startInstrument() throws IOException {
        instrument = new SerialInstrument();
    }

    @AfterEach
    void stopInstrument() throws IOException {
        if (instrument != null) {
            instrument.close();
        }
    }

    @Test
    void aQueryIsAnsweredWithTerminatorsAddedAndTaken() throws Exception {
        try (Connection connection = open()) {
            connection.write(bytes("*IDN?"));
            assertThat(instrument.receive('\n')).isEqualTo("*IDN?\n");
            instrument.send("KEITHLEY\n");
            assertThat(read(connection)).isEqualTo("KEITHLEY");
        }
    }

    @Test
    void eachDirectionHasTheTerminatorOfItsSetting() throws Exception {
        SerialSettings settings =
                new SerialSettings(57_600, 8, 2, Parity.NONE, FlowControl.NONE, Terminator.CR, Terminator.CR_LF);
        try (Connection connection = open(settings)) {
            connection.write(bytes("Q?"));
            assertThat(instrument.receive('\r')).isEqualTo("Q?\r");
            instrument.send("1\n2\r\n");
            assertThat(read(connection)).isEqualTo("1\n2");
        }
    }

    @Test
    void theLocaleChangesNothing() throws Exception {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try (Connection connection = open()) {
            connection.write(bytes(":SOUR:VOLT 1.5;:READ?"));
            assertThat(instrument.receive('\n')).isEqualTo(":SOUR:VOLT 1.5;:READ?\n");
            instrument.send("+1.500000E-06\n");
            assertThat(read(connection)).isEqualTo("+1.500000E-06");
            assertThatExceptionOfType(InstrumentTimeoutException.class)
                    .isThrownBy(() -> connection.read(SHORT))
                    .withMessageContaining("after 0.03 s");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aBlockMayHoldEveryByteAndArriveInPieces() throws Exception {
        StringBuilder everyByte = new StringBuilder();
        for (char value = 0; value < 256; value++) {
            everyByte.append(value);
        }
        try (Connection connection = open()) {
            for (char piece : ("#3256" + everyByte + "\n").toCharArray()) {
                instrument.send(String.valueOf(piece));
            }
            assertThat(read(connection)).isEqualTo("#3256" + everyByte);
        }
    }

    @Test
    void aBlockLargerThanAllBuffersArrivesWhole() throws Exception {
        String payload = "\n#\u00ff\u0000".repeat(50_000);
        try (Connection connection = open()) {
            CompletableFuture<Void> sent = sendMeanwhile("#6200000" + payload + "\n");
            assertThat(read(connection)).isEqualTo("#6200000" + payload);
            sent.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void halfABlockIsNotAResponseAndNotTheNextOneEither() throws Exception {
        try (Connection connection = open()) {
            instrument.send("#210abcde");
            assertThatExceptionOfType(InstrumentTimeoutException.class)
                    .isThrownBy(() -> connection.read(SHORT))
                    .withMessageContaining("9 bytes of the response have arrived");
            instrument.send("fghij\n");
            connection.clear();
            assertThat(ask(connection, "NEXT?", "right\n")).isEqualTo("right");
        }
    }

    @Test
    void aResponseWithoutATerminatorTimesOutAndIsNotPartOfTheNext() throws Exception {
        try (Connection connection = open()) {
            instrument.send("+1.2345");
            assertThatExceptionOfType(InstrumentTimeoutException.class).isThrownBy(() -> connection.read(SHORT));
            assertThatExceptionOfType(InstrumentConnectionException.class)
                    .isThrownBy(() -> connection.write(bytes("NEXT?")))
                    .withMessageContaining("must be cleared");
            connection.clear();
            assertThat(ask(connection, "NEXT?", "right\n")).isEqualTo("right");
        }
    }

    @Test
    void bytesFromBeforeTheOpeningAreNoResponse() throws Exception {
        instrument.send("stale\n");
        try (Connection connection = open()) {
            assertThat(ask(connection, "Q?", "right\n")).isEqualTo("right");
        }
    }

    @Test
    void anUnreadResponseIsNotTakenForTheNextOne() throws Exception {
        try (Connection connection = open()) {
            instrument.send("one\ntwo\n");
            assertThat(read(connection)).isEqualTo("one");
            assertThatExceptionOfType(ProtocolException.class)
                    .isThrownBy(() -> connection.write(bytes("NEXT?")))
                    .withMessageContaining("unread");
        }
    }

    @Test
    void aPortThatVanishesWithinAResponseIsALostLinkAndStaysOne() throws Exception {
        try (Connection connection = open()) {
            instrument.send("+1.2345");
            instrument.vanish();
            assertThatExceptionOfType(InstrumentConnectionException.class)
                    .isThrownBy(() -> connection.read(LONG))
                    .withMessageContaining("the link was lost");
            assertThatThrownBy(() -> connection.read(LONG)).hasMessageContaining("the link is lost");
            assertThatThrownBy(() -> connection.write(bytes("Q?"))).hasMessageContaining("the link is lost");
            assertThatExceptionOfType(InstrumentConnectionException.class)
                    .isThrownBy(connection::clear)
                    .withMessageContaining("there is no port " + instrument.port());
        }
    }

    @Test
    void aPortThatVanishedIsNoticedWhenSending() throws Exception {
        try (Connection connection = open()) {
            instrument.vanish();
            assertThatExceptionOfType(InstrumentConnectionException.class)
                    .isThrownBy(() -> connection.write(bytes("OUTP OFF")))
                    .withMessageContaining("the link was lost while sending");
        }
    }

    @Test
    void anInstrumentThatStopsTheLineDoesNotBlockTheSenderForEver() throws Exception {
        try (Connection connection =
                Connections.open(instrument.address(), Duration.ofMillis(300), softFlowControl())) {
            instrument.send("\u0013ok\n");
            assertThat(read(connection)).isEqualTo("ok");
            assertThatExceptionOfType(InstrumentTimeoutException.class)
                    .isThrownBy(() -> connection.write(bytes("OUTP OFF")))
                    .withMessageContaining("not taken within 0.3 s");
            connection.clear();
            connection.write(bytes("OUTP OFF"));
            assertThat(instrument.receive('\n')).isEqualTo("OUTP OFF\n");
        }
    }

    @Test
    void aBlockThatLosesBytesToFlowControlIsNoResponse() throws Exception {
        try (Connection connection = open(softFlowControl())) {
            instrument.send("#14a\u0013\u0011b\n");
            assertThatExceptionOfType(InstrumentTimeoutException.class)
                    .isThrownBy(() -> connection.read(SHORT))
                    .withMessageContaining("6 bytes of the response have arrived");
        }
    }

    @Test
    void aPortIsNotSharedWithASecondConnection() throws Exception {
        try (Connection connection = open()) {
            assertThatExceptionOfType(InstrumentConnectionException.class)
                    .isThrownBy(this::open)
                    .withMessageStartingWith(instrument.address().resourceString() + ": the link could not be opened: ")
                    .withMessageContaining(instrument.port() + " is in use");
            assertThat(ask(connection, "Q?", "right\n")).isEqualTo("right");
        }
        try (Connection again = open()) {
            assertThat(ask(again, "Q?", "right again\n")).isEqualTo("right again");
        }
    }

    @Test
    void aPortThatIsNotThereIsNamedWithThoseThatAre() {
        assertThatExceptionOfType(InstrumentConnectionException.class)
                .isThrownBy(() -> Connections.open(Address.parse("ASRL/dev/ttyUSB987::INSTR"), LONG))
                .withMessageContaining("there is no port /dev/ttyUSB987; ")
                .withMessageMatching("(?s).*(the ports of this computer are .*|this computer shows no serial ports)");
    }

    @Test
    void anInterruptIsKeptAndCutsNeitherCommandNorResponse() throws Exception {
        try (Connection connection = open()) {
            Thread.currentThread().interrupt();
            connection.write(bytes("Q?"));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(instrument.receive('\n')).isEqualTo("Q?\n");
            instrument.send("right\n");
            Thread.currentThread().interrupt();
            assertThat(read(connection)).isEqualTo("right");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aReadEndsWhenAnotherThreadClosesTheConnection() throws Exception {
        Connection connection = open();
        CountDownLatch reading = new CountDownLatch(1);
        CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> {
            reading.countDown();
            return connection.read(LONG);
        });
        assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
        connection.close();
        assertThatThrownBy(() -> read.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(InstrumentConnectionException.class);
        assertThatThrownBy(connection::clear).hasMessageContaining("the connection is closed");
    }

    private static SerialSettings softFlowControl() {
        return new SerialSettings(9600, 8, 1, Parity.NONE, FlowControl.XON_XOFF, Terminator.LF, Terminator.LF);
    }

    private Connection open() {
        return Connections.open(instrument.address(), LONG);
    }

    private Connection open(SerialSettings settings) {
        return Connections.open(instrument.address(), LONG, settings);
    }

    private String ask(Connection connection, String query, String answer) throws IOException {
        connection.write(bytes(query));
        assertThat(instrument.receive('\n')).isEqualTo(query + "\n");
        instrument.send(answer);
        return read(connection);
    }

    private CompletableFuture<Void> sendMeanwhile(String text) {
        return CompletableFuture.runAsync(() -> {
            try {
                instrument.send(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String read(Connection connection) {
        return new String(connection.read(LONG), StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
