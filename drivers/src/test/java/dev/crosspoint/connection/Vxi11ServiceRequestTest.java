package dev.crosspoint.connection;

import static dev.crosspoint.connection.ScriptedVxi11.CREATE_INTR_CHAN;
import static dev.crosspoint.connection.ScriptedVxi11.DESTROY_INTR_CHAN;
import static dev.crosspoint.connection.ScriptedVxi11.DEVICE_ENABLE_SRQ;
import static dev.crosspoint.connection.ScriptedVxi11.DEVICE_READSTB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.crosspoint.instrument.InstrumentConnectionException;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Service requests over VXI-11, from an instrument that connects back, one that does not, and one that stops to. */
@Timeout(30)
class Vxi11ServiceRequestTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final int LINK = 77;
    private static final int NOT_SUPPORTED = 8;

    private ScriptedVxi11 instrument;
    private Vxi11Connection connection;

    @BeforeEach
    void open() throws IOException {
        instrument = new ScriptedVxi11();
        connection = Vxi11Connection.open((Vxi11Address) instrument.address(), LONG);
    }

    @AfterEach
    void end() throws IOException {
        connection.close();
        instrument.close();
    }

    @Test
    void noPortIsOpenedForAnInstrumentUntilSomebodyWaits() {
        assertThat(instrument.called()).containsOnlyOnce(10).hasSize(1);
    }

    @Test
    void aRequestComesOnTheChannelThatTheInstrumentOpened() throws Exception {
        assertThat(connection.awaitServiceRequest(SHORT)).isFalse();
        ScriptedVxi11.request(instrument.interruptChannel(), LINK);
        assertThat(connection.awaitServiceRequest(LONG)).isTrue();
        assertThat(connection.awaitServiceRequest(SHORT)).isFalse();
        assertThat(instrument.called()).containsOnlyOnce(CREATE_INTR_CHAN, DEVICE_ENABLE_SRQ, DEVICE_READSTB);
    }

    @Test
    void aRequestThatWasMadeBeforeTheFirstWaitIsHeard() {
        instrument.statusBytes(StatusByte.REQUEST_SERVICE);
        assertThat(connection.awaitServiceRequest(LONG)).isTrue();
        assertThat(connection.awaitServiceRequest(SHORT)).isFalse();
    }

    @Test
    void aRequestForAnotherLinkIsNotTakenForOurs() throws Exception {
        assertThat(connection.awaitServiceRequest(SHORT)).isFalse();
        Socket channel = instrument.interruptChannel();
        ScriptedVxi11.request(channel, LINK + 1);
        assertThat(connection.awaitServiceRequest(SHORT)).isFalse();
        ScriptedVxi11.request(channel, LINK);
        assertThat(connection.awaitServiceRequest(LONG)).isTrue();
    }

    @Test
    void theStatusByteIsPolledWhereTheInstrumentOpensNoChannel() {
        instrument.refuse(CREATE_INTR_CHAN, NOT_SUPPORTED);
        instrument.statusBytes(0, 0, 4, StatusByte.REQUEST_SERVICE | 4);
        assertThat(connection.awaitServiceRequest(LONG)).isTrue();
        assertThat(connection.awaitServiceRequest(SHORT)).isFalse();
        assertThat(instrument.called()).containsOnlyOnce(CREATE_INTR_CHAN).doesNotContain(DEVICE_ENABLE_SRQ);
    }

    @Test
    void theStatusByteIsPolledWhereTheInstrumentKnowsNothingOfInterruptChannels() {
        instrument.doesNotKnow(CREATE_INTR_CHAN);
        instrument.statusBytes(0, StatusByte.REQUEST_SERVICE);
        assertThat(connection.awaitServiceRequest(LONG)).isTrue();
    }

    @Test
    void theStatusByteIsPolledWhereAChannelIsOpenedAndNothingIsGoingToComeOnIt() {
        instrument.refuse(DEVICE_ENABLE_SRQ, NOT_SUPPORTED);
        instrument.statusBytes(0, 0, StatusByte.REQUEST_SERVICE);
        assertThat(connection.awaitServiceRequest(LONG)).isTrue();
    }

    @Test
    void aLostChannelIsNotTakenForSilenceAndTheNextWaitOpensAnother() throws Exception {
        assertThat(connection.awaitServiceRequest(SHORT)).isFalse();
        instrument.interruptChannel().close();
        assertThatExceptionOfType(InstrumentConnectionException.class)
                .isThrownBy(() -> connection.awaitServiceRequest(LONG))
                .withMessageStartingWith(instrument.address().resourceString())
                .withMessageContaining("interrupt channel");
        instrument.refuse(DESTROY_INTR_CHAN, 6);
        assertThat(connection.awaitServiceRequest(SHORT)).isFalse();
        ScriptedVxi11.request(instrument.interruptChannel(), LINK);
        assertThat(connection.awaitServiceRequest(LONG)).isTrue();
        assertThat(instrument.called()).containsSubsequence(CREATE_INTR_CHAN, DESTROY_INTR_CHAN, CREATE_INTR_CHAN);
        assertThat(connection.readStatusByte(LONG)).as("the link itself stands").isZero();
    }

    @Test
    void somethingElseOnTheChannelIsNoRequest() throws Exception {
        assertThat(connection.awaitServiceRequest(SHORT)).isFalse();
        ScriptedVxi11.send(instrument.interruptChannel(), 1, 0, 2, 0x0607B1, 1, 31, 0, 0, 0, 0, Integer.BYTES, LINK);
        assertThatExceptionOfType(InstrumentConnectionException.class)
                .isThrownBy(() -> connection.awaitServiceRequest(LONG))
                .withMessageContaining("no call of procedure 30");
    }

    @Test
    void closingTheConnectionWakesAThreadThatWaits() throws Exception {
        assertThat(connection.awaitServiceRequest(SHORT)).isFalse();
        CompletableFuture<Boolean> waiting =
                CompletableFuture.supplyAsync(() -> connection.awaitServiceRequest(Duration.ofMinutes(5)));
        connection.close();
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> waiting.get(20, TimeUnit.SECONDS))
                .withCauseInstanceOf(InstrumentConnectionException.class);
    }
}
