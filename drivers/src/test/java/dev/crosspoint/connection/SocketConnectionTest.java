package dev.crosspoint.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.ProtocolException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SocketConnectionTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(30);

    @Test
    void aQueryIsAnsweredWithTerminatorsAddedAndTaken() throws Exception {
        try (var instrument = new ScriptedInstrument(line -> {
                    line.send("answer to " + line.receive() + "\n");
                    line.send("and to " + line.receive() + "\n");
                });
                Connection connection = open(instrument)) {
            assertThat(ask(connection, "*IDN?")).isEqualTo("answer to *IDN?");
            assertThat(ask(connection, ":SYST:ERR?")).isEqualTo("and to :SYST:ERR?");
        }
    }

    @Test
    void aBlockMayHoldTerminatorsAndArriveInPieces() throws Exception {
        try (var instrument = new ScriptedInstrument(line -> {
                    line.receive();
                    line.send("#2");
                    line.send("12ab\n\ncd");
                    line.send("\n\n#1\n3");
                    line.send("\n");
                    line.awaitEnd();
                });
                Connection connection = open(instrument)) {
            assertThat(ask(connection, ":TRAC:DATA?")).isEqualTo("#212ab\n\ncd\n\n#1\n3");
        }
    }

    @Test
    void aLargeBlockArrivesWhole() throws Exception {
        String payload = "\n#\u00ff\u0000".repeat(1_000_000);
        try (var instrument = new ScriptedInstrument(line -> {
                    line.receive();
                    line.send("#74000000" + payload + "\n");
                    line.awaitEnd();
                });
                Connection connection = open(instrument)) {
            assertThat(ask(connection, ":TRAC:DATA?")).isEqualTo("#74000000" + payload);
        }
    }

    @Test
    void anIndefiniteBlockEndsAtTheTerminatorBehindWhichNothingComes() throws Exception {
        try (var instrument = new ScriptedInstrument(line -> {
                    line.receive();
                    line.send("#0ab\ncd\n");
                    line.awaitEnd();
                });
                Connection connection = open(instrument)) {
            assertThat(ask(connection, "Q?")).isEqualTo("#0ab\ncd");
        }
    }

    @Test
    void aLateReplyIsNeverTheAnswerToTheNextQuestion() throws Exception {
        CountDownLatch timedOut = new CountDownLatch(1);
        try (var instrument = new ScriptedInstrument(
                        line -> {
                            line.receive();
                            await(timedOut);
                            line.send("late\n");
                            line.awaitEnd();
                        },
                        line -> line.send("answer to " + line.receive() + "\n"));
                Connection connection = open(instrument)) {
            connection.write(bytes("SLOW?"));
            assertThatExceptionOfType(InstrumentTimeoutException.class).isThrownBy(() -> connection.read(SHORT));
            timedOut.countDown();
            assertThatExceptionOfType(InstrumentConnectionException.class)
                    .isThrownBy(() -> connection.write(bytes("NEXT?")))
                    .withMessageContaining("must be cleared");
            connection.clear();
            assertThat(ask(connection, "NEXT?")).isEqualTo("answer to NEXT?");
        }
    }

    @Test
    void aPartOfAReplyIsNotAReply() throws Exception {
        try (var instrument = new ScriptedInstrument(line -> {
                    line.receive();
                    line.send("+1.2345");
                    line.awaitEnd();
                });
                Connection connection = open(instrument)) {
            connection.write(bytes("Q?"));
            assertThatExceptionOfType(InstrumentTimeoutException.class)
                    .isThrownBy(() -> connection.read(SHORT))
                    .withMessageContaining("7 bytes of the response have arrived");
        }
    }

    @Test
    void anUnreadReplyIsNotTakenForTheNextOne() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        try (var instrument = new ScriptedInstrument(line -> {
                    line.receive();
                    line.send("one\ntwo\n");
                    sent.countDown();
                    line.awaitEnd();
                });
                Connection connection = open(instrument)) {
            connection.write(bytes("Q?"));
            await(sent);
            assertThat(connection.read(LONG)).isEqualTo(bytes("one"));
            assertThatExceptionOfType(ProtocolException.class)
                    .isThrownBy(() -> connection.write(bytes("NEXT?")))
                    .withMessageContaining("unread");
        }
    }

    @Test
    void endOfStreamInTheMiddleOfABlockIsALostLinkAndStaysOne() throws Exception {
        try (var instrument = new ScriptedInstrument(line -> {
                    line.receive();
                    line.send("#210abc");
                });
                Connection connection = open(instrument)) {
            connection.write(bytes("Q?"));
            assertThatExceptionOfType(InstrumentConnectionException.class)
                    .isThrownBy(() -> connection.read(LONG))
                    .withMessageContaining("lost after 7 bytes of the response");
            assertThatThrownBy(() -> connection.read(LONG)).hasMessageContaining("the link is lost");
            assertThatThrownBy(() -> connection.write(bytes("Q?"))).hasMessageContaining("the link is lost");
        }
    }

    @Test
    void aReplyThatCameBeforeTheEndOfTheStreamIsStillRead() throws Exception {
        try (var instrument = new ScriptedInstrument(line -> line.send("answer to " + line.receive() + "\n"));
                Connection connection = open(instrument)) {
            connection.write(bytes("Q?"));
            instrument.awaitDone();
            assertThat(connection.read(LONG)).isEqualTo(bytes("answer to Q?"));
            assertThatExceptionOfType(InstrumentConnectionException.class)
                    .isThrownBy(() -> ask(connection, "Q?"))
                    .withMessageContaining("lost");
        }
    }

    @Test
    void aLostLinkIsReestablishedByAClear() throws Exception {
        try (var instrument =
                        new ScriptedInstrument(line -> {}, line -> line.send("answer to " + line.receive() + "\n"));
                Connection connection = open(instrument)) {
            assertThatExceptionOfType(InstrumentConnectionException.class).isThrownBy(() -> connection.read(LONG));
            connection.clear();
            assertThat(ask(connection, "Q?")).isEqualTo("answer to Q?");
        }
    }

    @Test
    void aLinkThatCannotBeReestablishedSaysSo() throws Exception {
        try (var instrument = new ScriptedInstrument(line -> {});
                Connection connection = open(instrument)) {
            instrument.awaitDone();
            assertThatExceptionOfType(InstrumentConnectionException.class)
                    .isThrownBy(connection::clear)
                    .withMessageContaining("could not be opened");
            assertThatThrownBy(() -> connection.read(LONG)).hasMessageContaining("the link is lost");
        }
    }

    @Test
    void anInstrumentThatTakesNothingDoesNotBlockTheSenderForEver() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (var instrument = new ScriptedInstrument(line -> await(over));
                Connection connection = SocketConnection.open(instrument.address(), Duration.ofMillis(200))) {
            assertThatExceptionOfType(InstrumentTimeoutException.class)
                    .isThrownBy(() -> connection.write(new byte[32 << 20]))
                    .withMessageContaining("not taken within 0.2 s");
            over.countDown();
        }
    }

    @Test
    void anInterruptIsKeptAndDoesNotCutTheReply() throws Exception {
        try (var instrument = new ScriptedInstrument(line -> line.send("answer to " + line.receive() + "\n"));
                Connection connection = open(instrument)) {
            Thread.currentThread().interrupt();
            assertThat(ask(connection, "Q?")).isEqualTo("answer to Q?");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void anInterruptedReadEndsAtItsDeadline() throws Exception {
        try (var instrument = new ScriptedInstrument(ScriptedInstrument.Line::awaitEnd);
                Connection connection = open(instrument)) {
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(InstrumentTimeoutException.class).isThrownBy(() -> connection.read(SHORT));
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** Many times over, because the other thread may close before, while or after the reader begins to wait. */
    @RepeatedTest(50)
    void aReadEndsWhenAnotherThreadClosesTheConnection() throws Exception {
        try (var instrument = new ScriptedInstrument(ScriptedInstrument.Line::awaitEnd)) {
            Connection connection = open(instrument);
            CountDownLatch reading = new CountDownLatch(1);
            CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> {
                reading.countDown();
                return connection.read(LONG);
            });
            await(reading);
            connection.close();
            assertThatThrownBy(() -> read.get(5, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(InstrumentConnectionException.class);
            assertThatThrownBy(() -> connection.write(bytes("Q?"))).hasMessageContaining("the connection is closed");
            assertThatThrownBy(connection::clear).hasMessageContaining("the connection is closed");
        }
    }

    @Test
    void aHostWhereNothingListensIsNamed() throws IOException {
        int port;
        try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = unused.getLocalPort();
        }
        assertThatExceptionOfType(InstrumentConnectionException.class)
                .isThrownBy(() -> Connections.open(new SocketAddress(0, "127.0.0.1", port), LONG))
                .withMessageStartingWith("TCPIP0::127.0.0.1::" + port + "::SOCKET: the link could not be opened");
    }

    @Test
    void anAddressThatNeedsVisaIsRefusedWithTheReason() {
        assertThatExceptionOfType(InstrumentConnectionException.class)
                .isThrownBy(() -> Connections.open(Address.parse("GPIB0::17::INSTR"), LONG))
                .withMessage("GPIB0::17::INSTR needs VISA; TCPIP and ASRL addresses can be opened without it");
    }

    private static Connection open(ScriptedInstrument instrument) {
        return Connections.open(instrument.address(), LONG);
    }

    private static String ask(Connection connection, String query) {
        connection.write(bytes(query));
        return new String(connection.read(LONG), StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
