package dev.crosspoint.simulation.instrument.tektronix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crosspoint.simulation.time.ImpatientWaiter;
import dev.crosspoint.simulation.time.Waiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HostileClientTest {

    private static final Waiter IMPATIENT = new ImpatientWaiter();

    @Test
    void lineOfTenMegabytesEndsInTheEventQueue() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            byte[] line = new byte[10_000_000];
            Arrays.fill(line, (byte) 'A');
            fixture.client.send(line);
            assertThat(fixture.client.query("\n*ESR?")).isEqualTo("8");
            assertThat(fixture.client.query("EVMSG?")).isEqualTo("363,\"Input buffer overrun; \"");
        }
    }

    @Test
    void clientThatGoesWhileItWaitsLeavesTheInstrumentUsable() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            fixture.set("TRIG:A:MODE NORMAL", "ACQ:STATE 0", "ACQ:STOPA SEQ", "ACQ:STATE 1");
            assertThatThrownBy(() -> fixture.twin.handle("*OPC?".getBytes(StandardCharsets.US_ASCII), IMPATIENT))
                    .isInstanceOf(InterruptedException.class);
            assertThat(fixture.query("BUSY?;:ACQ:STATE STOP;:BUSY?")).isEqualTo("1;0");
        }
    }

    @Property(tries = 400)
    void noMessageOfKnownWordsIsASystemError(@ForAll("messages") String message) throws Exception {
        try {
            Shared.TWIN.handle(bytes(message), IMPATIENT);
        } catch (InterruptedException e) {
            // A single sequence is not complete yet: this client does not wait for it.
        }
        Shared.TWIN.handle(bytes("HEADER OFF;*ESR?"), IMPATIENT);
        byte[] events = Shared.TWIN.handle(bytes("ALLEV?"), IMPATIENT).bytes();
        assertThat(new String(events, StandardCharsets.ISO_8859_1)).as(message).doesNotContain("310,");
    }

    private static byte[] bytes(String message) {
        return message.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** One twin for all tries: a sequence of random messages is harder on it than each message alone. */
    private static final class Shared {
        private static final Dpo4104Twin TWIN = twin();

        private static Dpo4104Twin twin() {
            try {
                return ScopeFixture.showing(time -> Math.sin(1e3 * time)).twin;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Provide
    Arbitrary<String> messages() {
        Arbitrary<String> headers = Arbitraries.of(
                ":CH1:SCA",
                ":CH2:SCA",
                ":CH1:OFFS",
                ":CH1:POS",
                ":CH1:PRO:GAIN",
                ":CH1:BAN",
                ":CH1:TER",
                ":CH1:COUP",
                ":CH1:LAB",
                ":CH1",
                ":SEL:CH1",
                ":SEL:CH2",
                ":SEL",
                ":HOR:SCA",
                ":HOR:POS",
                ":HOR:DEL:TIM",
                ":HOR:DEL:MOD",
                ":HOR",
                ":ACQ:MOD",
                ":ACQ:NUMAV",
                ":ACQ:STATE",
                ":ACQ:STOPA",
                ":ACQ",
                ":TRIG",
                ":TRIG:A",
                ":TRIG:A:LEV",
                ":TRIG:A:LEV:CH2",
                ":TRIG:A:EDGE:SOU",
                ":TRIG:A:HOLD:TIM",
                ":TRIG:STATE",
                ":DAT:SOU",
                ":DAT:STAR",
                ":DAT:STOP",
                ":DAT:ENC",
                ":DAT:WID",
                ":DAT",
                ":WFMO",
                ":WFMO:YMU",
                ":CURV",
                ":WAVF",
                ":MEASU:IMM:TYP",
                ":MEASU:IMM:VAL",
                ":MEASU:MEAS2:SOU1",
                ":HEAD",
                ":VERB",
                ":DESE",
                ":ALLE",
                ":EVM",
                ":FAC",
                "*RST",
                "*TRG",
                "*OPC");
        Arbitrary<String> values = Arbitraries.of(
                "", "?", " 1", " 0", " -1", " 0.001", " 1E30", " -1E30", " 12000", " CH2", " CH4", " REF1", " AUX",
                " LINE", " AVE", " HIR", " SEQ", " RUN", " STOP", " FORC", " SETL", " INIT", " ASCI", " RPB", " SRI",
                " OFF", " TTL", " GND", " FREQ", " \"x\"", " (@1)", " 1,2");
        return Arbitraries.lazy(() -> headers)
                .flatMap(header -> values.map(value -> header + value))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(units -> String.join(";", units));
    }
}
