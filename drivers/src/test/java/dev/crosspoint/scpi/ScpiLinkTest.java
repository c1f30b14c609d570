package dev.crosspoint.scpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.SocketAddress;
import dev.crosspoint.connection.Transcript;
import dev.crosspoint.connection.TranscriptConnection;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.InstrumentErrorException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.ProtocolException;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ScpiLinkTest {
    private static final Address ADDRESS = new SocketAddress(0, "smu.lab", 5025);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final ScpiReal LEVEL = ScpiReal.of("voltage level", ":VOLTage", "V", -210, 210);
    private static final Transcript EMPTY = Transcript.of(ADDRESS);
    private static final Transcript IDENTIFIED =
            EMPTY.asks("*IDN?", "Keysight Technologies,B2902A,MY51143745,3.4.2011.5100");
    private static final String WHERE = "Keysight Technologies B2902A MY51143745 at TCPIP0::smu.lab::5025::SOCKET";

    private TranscriptConnection connection;

    private ScpiLink link(Transcript transcript) {
        connection = new TranscriptConnection(transcript);
        return new ScpiLink(connection, TIMEOUT);
    }

    @Test
    void theIdentityIsReadFromTheInstrument() {
        assertThat(link(IDENTIFIED).identify())
                .isEqualTo(new Identity("Keysight Technologies", "B2902A", "MY51143745", "3.4.2011.5100"));
        connection.verify();
    }

    @Test
    void anAnswerThatIsNoIdentityNamesTheAddress() {
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> link(EMPTY.asks("*IDN?", "login:")).identify())
                .withMessageStartingWith("the instrument at TCPIP0::smu.lab::5025::SOCKET: *IDN?: ");
    }

    @Test
    void anEmptyErrorQueuePasses() {
        link(EMPTY.sends(":VOLT 1.0").asks(":SYST:ERR?", "+0,\"No error\"")).set(LEVEL, 1.0);
        new ScpiLink(connection, TIMEOUT).checkErrors();
        connection.verify();
    }

    @Test
    void anErrorNamesInstrumentCommandCodeAndTextAndEmptiesTheQueue() {
        ScpiLink link = link(IDENTIFIED
                .sends(":VOLT 1.0")
                .asks(":SYST:ERR?", "-222,\"Data out of range\"")
                .asks(":SYST:ERR?", "-113,\"Undefined \"\"header\"\"\"")
                .asks(":SYST:ERR?", "+0,\"No error\"")
                .asks(":SYST:ERR?", "+0,\"No error\""));
        link.identify();
        link.set(LEVEL, 1.0);
        assertThatExceptionOfType(InstrumentErrorException.class)
                .isThrownBy(link::checkErrors)
                .withMessage(WHERE + " refused one of {*IDN? | :VOLT 1.0}: [-222 \"Data out of range\","
                        + " -113 \"Undefined \"header\"\"]")
                .matches(failure -> failure.code() == -222);
        link.checkErrors();
        connection.verify();
    }

    @Test
    void anErrorQueueThatNeverEndsDoesNotHangTheDriver() {
        Transcript endless = EMPTY;
        for (int i = 0; i < 100; i++) {
            endless = endless.asks(":SYST:ERR?", "-350,\"Queue overflow\"");
        }
        ScpiLink link = link(endless);
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(link::checkErrors)
                .withMessageContaining("does not end after 100 errors");
        connection.verify();
    }

    @Test
    void aValueOutOfRangeIsRefusedBeforeAByteIsSent() {
        ScpiLink link = link(EMPTY);
        assertThatExceptionOfType(LimitException.class).isThrownBy(() -> link.set(LEVEL, 211.0));
        connection.verify();
    }

    @Test
    void aGroupIsWrittenCheckedAndComparedInThatOrder() {
        ScpiLink link = link(EMPTY.sends(":VOLT 1.0", ":OUTP 1")
                .asks(":SYST:ERR?", "+0,\"No error\"")
                .asks(":VOLT?", "+1.00000000E+000")
                .asks(":OUTP?", "1"));
        link.group()
                .with(LEVEL, 1.0)
                .with(ScpiFlag.of("output", ":OUTPut"), true)
                .apply();
        connection.verify();
    }

    @Test
    void aSettingThatReadsBackDifferentlyIsAnError() {
        ScpiLink link = link(EMPTY.asks(":VOLT?", "+2.00000000E+000"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> link.verify(LEVEL, 1.0))
                .withMessageEndingWith("the voltage level was set to 1.0 V, but reads back as 2.0 V (:VOLT?)");
    }

    @Test
    void theLinkIsClearedAfterATimeOutAndUsableAgain() {
        ScpiLink link = link(IDENTIFIED.sends(":MEAS?").timesOut().clears().asks(":VOLT?", "+1.00000000E+000"));
        link.identify();
        assertThatExceptionOfType(InstrumentTimeoutException.class)
                .isThrownBy(() -> link.query(":MEAS?"))
                .withMessageStartingWith(WHERE + ": :MEAS?: ");
        assertThat(link.get(LEVEL)).isEqualTo(1);
        connection.verify();
    }

    @Test
    void aLinkThatCannotBeClearedIsReportedWithTheTimeOut() {
        ScpiLink link = link(EMPTY.sends(":MEAS?").timesOut().losesLink());
        assertThatExceptionOfType(InstrumentTimeoutException.class)
                .isThrownBy(() -> link.query(":MEAS?"))
                .satisfies(failure ->
                        assertThat(failure.getSuppressed()).hasOnlyElementsOfType(InstrumentConnectionException.class));
        assertThatExceptionOfType(InstrumentConnectionException.class).isThrownBy(() -> link.query(":MEAS?"));
    }

    @Test
    void aTruncatedBlockNamesTheQuery() {
        ScpiLink link = link(EMPTY.asks(":TRAC:DATA?", "#216abc"));
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> link.queryReals(":TRAC:DATA?", RealFormat.REAL_64, ByteOrder.BIG_ENDIAN, TIMEOUT))
                .withMessageEndingWith(":TRAC:DATA?: a block of 16 bytes holds 3");
    }

    @Test
    void aReplyOfTheWrongKindNamesTheQuery() {
        ScpiLink link = link(EMPTY.asks(":VOLT?", "what?"));
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> link.get(LEVEL))
                .withMessageEndingWith(":VOLT?: \"what?\" is not a number");
    }

    @Test
    void aThreadDoesNotWaitForAnotherWithoutEnd() throws Exception {
        ScpiLink link = new ScpiLink(new TranscriptConnection(EMPTY), Duration.ofMillis(10));
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> link.exclusively(() -> {
            held.countDown();
            await(release);
        }));
        await(held);
        assertThatExceptionOfType(InstrumentTimeoutException.class)
                .isThrownBy(() -> link.send(":OUTP 0"))
                .withMessageContaining("another thread did not let go of the link in time");
        release.countDown();
        other.get(5, TimeUnit.SECONDS);
    }

    @Test
    void anInterruptedThreadCanStillSwitchOffAndKeepsItsFlag() {
        ScpiLink link = link(EMPTY.sends(":OUTP 0"));
        Thread.currentThread().interrupt();
        link.send(":OUTP 0");
        assertThat(Thread.interrupted()).isTrue();
        connection.verify();
    }

    @Test
    void aClosedLinkSaysSo() {
        ScpiLink link = link(EMPTY);
        link.close();
        assertThatThrownBy(() -> link.send(":OUTP 0")).hasMessageEndingWith("the connection is closed");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
