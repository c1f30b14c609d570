package dev.crosspoint.simulation.instrument.ds1000z;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.simulation.server.RawClient;
import dev.crosspoint.simulation.server.Reply;
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
    void lineOfTenMegabytesEndsInTheErrorQueue() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0)) {
            byte[] line = new byte[10_000_000];
            Arrays.fill(line, (byte) 'A');
            fixture.client.send(line);
            assertThat(fixture.client.query("\n:SYST:ERR?")).isEqualTo("-363,\"Input buffer overrun\"");
        }
    }

    @Test
    void stateIsTheInstrumentsAndNotTheConnections() throws Exception {
        try (ScopeFixture fixture = ScopeFixture.showing(t -> 0);
                RawClient other = new RawClient(fixture.server.port())) {
            fixture.set(":CHAN3:DISP ON");
            assertThat(other.query(":CHAN3:DISP?")).isEqualTo("1");
        }
    }

    @Property(tries = 400)
    void noMessageOfKnownWordsIsASystemError(@ForAll("messages") String message) throws Exception {
        Shared.TWIN.handle(message.getBytes(StandardCharsets.ISO_8859_1), IMPATIENT);
        StringBuilder errors = new StringBuilder();
        for (String error = error(); !error.startsWith("0,"); error = error()) {
            errors.append(error);
        }
        assertThat(errors).as(message).doesNotContain("-310");
    }

    private static double wave(double time) {
        return Math.sin(1e3 * time);
    }

    private static String error() throws InterruptedException {
        Reply reply = Shared.TWIN.handle(":SYST:ERR?".getBytes(StandardCharsets.ISO_8859_1), IMPATIENT);
        return new String(reply.bytes(), StandardCharsets.ISO_8859_1);
    }

    /** One twin for all tries: a sequence of random messages is harder on it than each message alone. */
    private static final class Shared {
        private static final Ds1104zTwin TWIN = twin();

        private static Ds1104zTwin twin() {
            try {
                return ScopeFixture.showing(HostileClientTest::wave).twin;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Provide
    Arbitrary<String> messages() {
        Arbitrary<String> headers = Arbitraries.of(
                ":CHAN1:SCAL",
                ":CHAN2:SCAL",
                ":CHAN1:OFFS",
                ":CHAN1:PROB",
                ":CHAN1:DISP",
                ":CHAN2:DISP",
                ":CHAN1:INV",
                ":CHAN1:COUP",
                ":CHAN1:BWL",
                ":CHAN1:VERN",
                ":TIM:SCAL",
                ":TIM:OFFS",
                ":TIM:MODE",
                ":ACQ:TYPE",
                ":ACQ:AVER",
                ":ACQ:MDEP",
                ":ACQ:SRAT",
                ":TRIG:SWE",
                ":TRIG:HOLD",
                ":TRIG:EDGE:SOUR",
                ":TRIG:EDGE:LEV",
                ":TRIG:EDGE:SLOP",
                ":TRIG:STAT",
                ":WAV:MODE",
                ":WAV:FORM",
                ":WAV:SOUR",
                ":WAV:STAR",
                ":WAV:STOP",
                ":WAV:DATA",
                ":WAV:PRE",
                ":WAV:XOR",
                ":WAV:YOR",
                ":MEAS:ITEM",
                ":DISP:DATA",
                ":RUN",
                ":STOP",
                ":SING",
                ":TFOR",
                ":CLE",
                "*RST",
                "*TRG",
                "*OPC");
        Arbitrary<String> values = Arbitraries.of(
                "",
                "?",
                " 1",
                " 0",
                " -1",
                " 0.001",
                " 5E-9",
                " 1E-6",
                " 12000",
                " 300",
                " 1E30",
                " AUTO",
                " NORM",
                " SING",
                " AVER",
                " HRES",
                " RAW",
                " MAX",
                " MIN",
                " ASC",
                " WORD",
                " CHAN2",
                " AC",
                " OFF",
                " 20M",
                " GND",
                " ROLL",
                " RFAL",
                "? VPP,CHAN1",
                "? PER,CHAN2",
                "? FREQ",
                " \"x\"",
                " (@1)",
                " 1,2");
        return Arbitraries.lazy(() -> headers)
                .flatMap(header -> values.map(value -> header + value))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(units -> String.join(";", units));
    }
}
