package dev.crosspoint.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.visa.VisaResourceManager;
import dev.crosspoint.visa.VisaStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of VISA's statuses, of its sessions and of its resource manager. */
@Timeout(20)
class VisaConnectionTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final String GPIB = "GPIB0::17::INSTR";
    private static final String SOCKET = "TCPIP0::127.0.0.1::5025::SOCKET";
    private static final String SERIAL = "ASRL1::INSTR";

    private final ScriptedVisa visa = new ScriptedVisa();
    private final VisaResourceManager manager = new VisaResourceManager(visa);

    private Connection open(String address) {
        VisaAccess access = new VisaAccess(VisaUse.SYSTEM, () -> manager);
        return Connections.open(Address.parse(address), LONG, SerialSettings.DEFAULT, access);
    }

    private static String read(Connection connection) {
        return new String(connection.read(LONG), StandardCharsets.ISO_8859_1);
    }

    private static void write(Connection connection, String message) {
        connection.write(message.getBytes(StandardCharsets.ISO_8859_1));
    }

    private long count(String call) {
        return visa.calls.stream().filter(call::equals).count();
    }

    @ParameterizedTest
    @ValueSource(strings = {GPIB, "USB0::0x1AB1::0x0642::DG1ZA1::INSTR"})
    void gpibAndUsbGoThroughVisaUnlessThatIsForbidden(String address) {
        Address parsed = Address.parse(address);
        VisaAccess auto = new VisaAccess(VisaUse.AUTO, () -> manager);
        Connections.open(parsed, LONG, SerialSettings.DEFAULT, auto).close();
        assertThat(visa.calls).contains("viOpen[" + address + ", 10000]");
        VisaAccess builtin = new VisaAccess(VisaUse.BUILTIN, () -> manager);
        assertThatThrownBy(() -> Connections.open(parsed, LONG, SerialSettings.DEFAULT, builtin))
                .isInstanceOf(InstrumentConnectionException.class)
                .hasMessageContaining(address + " needs VISA");
    }

    @ParameterizedTest
    @ValueSource(strings = {GPIB, SOCKET, SERIAL, "TCPIP0::host::inst0::INSTR", "TCPIP0::host::hislip0::INSTR"})
    void everyKindOfAddressCanGoThroughVisa(String address) {
        open(address).close();
        assertThat(visa.calls).contains("viOpen[" + address + ", 10000]");
    }

    @Test
    void ourOwnLinksAreTakenWhereThereAreAny() {
        VisaAccess auto = new VisaAccess(VisaUse.AUTO, () -> manager);
        assertThatThrownBy(() -> Connections.open(
                        Address.parse("ASRL/dev/ttyUSB987::INSTR"), LONG, SerialSettings.DEFAULT, auto))
                .isInstanceOf(InstrumentConnectionException.class);
        assertThat(visa.calls).isEmpty();
    }

    @Test
    void theResourceManagerIsSharedAndClosedWithTheLastSession() {
        Connection first = open(GPIB);
        Connection second = open(SOCKET);
        assertThat(count("viOpenDefaultRM[]")).isOne();
        first.close();
        assertThat(count("viClose[manager]")).isZero();
        second.close();
        second.close();
        assertThat(count("viClose[manager]")).isOne();
        assertThat(count("viClose[1]") + count("viClose[2]")).isEqualTo(2);
        open(GPIB).close();
        assertThat(count("viOpenDefaultRM[]")).isEqualTo(2);
    }

    @Test
    void anOpeningThatFailsLeavesNothingOpen() {
        visa.answer("viOpen", VisaStatus.ERROR_NLISTENERS.code());
        assertThatThrownBy(() -> open(GPIB))
                .isInstanceOf(InstrumentConnectionException.class)
                .hasMessageContaining(
                        "GPIB0::17::INSTR: the link could not be opened: VI_ERROR_NLISTENERS (0xBFFF005F)");
        assertThat(count("viClose[manager]")).isOne();
    }

    @Test
    void anAttributeThatCannotBeSetLeavesNothingOpen() {
        visa.answer("viSetAttribute", VisaStatus.ERROR_NSUP_ATTR_STATE.code());
        assertThatThrownBy(() -> open(SERIAL)).hasMessageContaining("VI_ERROR_NSUP_ATTR_STATE");
        assertThat(visa.calls).contains("viClose[1]", "viClose[manager]");
    }

    @Test
    void anInstrumentThatDoesNotRespondIsNotOpen() {
        visa.answer("viOpen", VisaStatus.SUCCESS_DEV_NPRESENT.code());
        assertThatThrownBy(() -> open(GPIB))
                .isInstanceOf(InstrumentConnectionException.class)
                .hasMessageContaining("VI_SUCCESS_DEV_NPRESENT");
        assertThat(visa.calls).contains("viClose[1]", "viClose[manager]");
    }

    @Test
    void aMessageInPartsIsReadToItsEnd() {
        try (Connection connection = open(GPIB)) {
            visa.read(VisaStatus.SUCCESS_MAX_CNT, "#15a\n");
            visa.read(VisaStatus.SUCCESS_MAX_CNT, "b\n");
            visa.read(VisaStatus.SUCCESS, "c\n");
            assertThat(read(connection)).isEqualTo("#15a\nb\nc");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SOCKET, SERIAL})
    void aTerminatorWithinABlockDoesNotEndTheMessage(String address) {
        try (Connection connection = open(address)) {
            visa.read(VisaStatus.SUCCESS_TERM_CHAR, "#15a\n");
            visa.read(VisaStatus.SUCCESS_TERM_CHAR, "b\n");
            visa.read(VisaStatus.SUCCESS_TERM_CHAR, "c\n");
            assertThat(read(connection)).isEqualTo("#15a\nb\nc");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SOCKET, SERIAL})
    void anAnswerThatNobodyReadIsNotTakenForTheNextOne(String address) {
        try (Connection connection = open(address)) {
            visa.read(VisaStatus.SUCCESS_TERM_CHAR, "stale\n");
            assertThatThrownBy(() -> write(connection, "*IDN?"))
                    .isInstanceOf(ProtocolException.class)
                    .hasMessageContaining("6 bytes is unread");
            assertThatThrownBy(() -> write(connection, "*IDN?")).hasMessageContaining("cleared first");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {GPIB, SOCKET, SERIAL})
    void aReadThatTimesOutSaysHowMuchCameAndMustBeCleared(String address) {
        try (Connection connection = open(address)) {
            visa.read(VisaStatus.ERROR_TMO, "+1.2");
            assertThatThrownBy(() -> connection.read(Duration.ofMillis(1)))
                    .isInstanceOf(InstrumentTimeoutException.class)
                    .hasMessageContaining("4 bytes of the response have arrived");
            assertThatThrownBy(() -> write(connection, "*IDN?")).hasMessageContaining("cleared first");
            connection.clear();
            visa.read(VisaStatus.SUCCESS, "right\n");
            assertThat(read(connection)).isEqualTo("right");
        }
    }

    @Test
    void theTimeOutIsWhatIsLeftUntilTheDeadline() {
        try (Connection connection = open(GPIB)) {
            visa.read(VisaStatus.SUCCESS, "answer\n");
            connection.read(Duration.ofHours(1));
            visa.read(VisaStatus.SUCCESS, "answer\n");
            connection.read(Duration.ofNanos(-1));
            assertThat(visa.calls)
                    .anyMatch(call -> call.matches("viSetAttribute\\[3fff001a, 3[56]\\d{5}]"))
                    .contains("viSetAttribute[3fff001a, 0]");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = VisaStatus.class,
            names = {"ERROR_CONN_LOST", "ERROR_IO", "ERROR_NLISTENERS", "ERROR_SYSTEM_ERROR", "ERROR_INV_OBJECT"})
    void afterAFailureTheLinkIsLostUntilItIsOpenedAnew(VisaStatus status) {
        try (Connection connection = open(GPIB)) {
            visa.read(status, "");
            assertThatThrownBy(() -> read(connection))
                    .isInstanceOf(InstrumentConnectionException.class)
                    .hasMessageContaining("lost")
                    .hasMessageContaining(status.describe());
            assertThatThrownBy(() -> read(connection)).hasMessageContaining("the link is lost");
            connection.clear();
            assertThat(visa.calls).contains("viClose[1]");
            visa.read(VisaStatus.SUCCESS, "right\n");
            assertThat(read(connection)).isEqualTo("right");
        }
    }

    @Test
    void aReplyThatCameBeforeTheConnectionWasLostIsStillRead() {
        try (Connection connection = open(SOCKET)) {
            visa.read(VisaStatus.SUCCESS_TERM_CHAR, "last words\n");
            visa.read(VisaStatus.ERROR_CONN_LOST, "");
            assertThat(read(connection)).isEqualTo("last words");
            assertThatThrownBy(() -> write(connection, "*IDN?"))
                    .isInstanceOf(InstrumentConnectionException.class)
                    .hasMessageContaining("lost");
        }
    }

    @Test
    void garbledCharactersAreNoAnswer() {
        try (Connection connection = open(SERIAL)) {
            visa.read(VisaStatus.ERROR_ASRL_PARITY, "");
            assertThatThrownBy(() -> read(connection))
                    .isInstanceOf(ProtocolException.class)
                    .hasMessageContaining("VI_ERROR_ASRL_PARITY");
            assertThatThrownBy(() -> read(connection)).hasMessageContaining("cleared first");
        }
    }

    @Test
    void aCodeOfAMakersOwnIsToldInItsWords() {
        try (Connection connection = open(GPIB)) {
            visa.read(0xBFFC0123, "");
            assertThatThrownBy(() -> read(connection))
                    .isInstanceOf(InstrumentConnectionException.class)
                    .hasMessageContaining("VISA status (0xBFFC0123): a maker's own failure");
        }
    }

    @Test
    void aLockThatAnotherSessionHoldsIsATimeOut() {
        visa.answer("viLock", VisaStatus.ERROR_RSRC_LOCKED.code());
        visa.answer("viWrite", VisaStatus.ERROR_RSRC_LOCKED.code());
        try (Connection connection = open(GPIB)) {
            assertThatThrownBy(() -> ((ExclusiveLock) connection).lock(LONG))
                    .isInstanceOf(InstrumentTimeoutException.class)
                    .hasMessageContaining("VI_ERROR_RSRC_LOCKED");
            assertThatThrownBy(() -> write(connection, "*IDN?"))
                    .isInstanceOf(InstrumentTimeoutException.class)
                    .hasMessageContaining("VI_ERROR_RSRC_LOCKED");
        }
    }

    @Test
    void whatAResourceCannotDoDoesNotCostTheLink() {
        visa.answer("viReadSTB", VisaStatus.ERROR_NSUP_OPER.code());
        try (Connection connection = open(GPIB)) {
            assertThatThrownBy(() -> ((StatusByte) connection).readStatusByte(LONG))
                    .isInstanceOf(InstrumentException.class)
                    .hasMessageContaining("VI_ERROR_NSUP_OPER");
            visa.read(VisaStatus.SUCCESS, "still here\n");
            assertThat(read(connection)).isEqualTo("still here");
        }
    }

    @Test
    void aSessionInUseIsClosedOnlyWhenItsOperationHasEnded() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        visa.whileReading = () -> {
            reading.countDown();
            await(closed);
            assertThat(visa.calls).doesNotContain("viClose[1]");
        };
        visa.read(VisaStatus.SUCCESS, "answer\n");
        Connection connection = open(GPIB);
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> read(connection));
        await(reading);
        connection.close();
        closed.countDown();
        assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo("answer");
        assertThat(visa.calls).contains("viClose[1]", "viClose[manager]");
        assertThatThrownBy(() -> read(connection)).hasMessageContaining("the connection is closed");
    }

    @Test
    void theSettingsOfALineReachVisa() {
        SerialSettings settings = new SerialSettings(
                115_200,
                7,
                2,
                SerialSettings.Parity.EVEN,
                SerialSettings.FlowControl.RTS_CTS,
                Terminator.LF,
                Terminator.CR);
        VisaAccess access = new VisaAccess(VisaUse.SYSTEM, () -> manager);
        Connections.open(Address.parse(SERIAL), LONG, settings, access).close();
        assertThat(visa.calls)
                .contains(
                        "viSetAttribute[3fff0021, 115200]",
                        "viSetAttribute[3fff0022, 7]",
                        "viSetAttribute[3fff0023, 2]",
                        "viSetAttribute[3fff0024, 20]",
                        "viSetAttribute[3fff0025, 2]",
                        "viSetAttribute[3fff0018, 13]",
                        "viSetAttribute[3fff0038, 1]");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
