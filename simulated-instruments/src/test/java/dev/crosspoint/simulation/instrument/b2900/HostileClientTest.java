package dev.crosspoint.simulation.instrument.b2900;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.simulation.server.RawClient;
import dev.crosspoint.simulation.server.Reply;
import dev.crosspoint.simulation.time.Waiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HostileClientTest {

    @Test
    void lineOfTenMegabytesEndsInTheErrorQueue() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e6)) {
            byte[] line = new byte[10_000_000];
            Arrays.fill(line, (byte) 'A');
            fixture.client.send(line);
            assertThat(fixture.client.query("\n:SYST:ERR?")).isEqualTo("-363,\"Input buffer overrun\"");
        }
    }

    @Test
    void garbageEndsInTheErrorQueueWhichOverflows() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e6)) {
            Random random = new Random(7);
            for (int i = 0; i < 300; i++) {
                byte[] garbage = new byte[40];
                random.nextBytes(garbage);
                garbage[0] = '&';
                fixture.client.send(garbage);
                fixture.client.write("");
            }
            String errors = fixture.client.query(":SYST:ERR:ALL?");
            assertThat(errors).startsWith("-101,\"Invalid character\",").endsWith(",-350,\"Error queue overflow\"");
            assertThat(fixture.client.query(":SYST:ERR?")).isEqualTo("+0,\"No error\"");
        }
    }

    @Test
    void stateSurvivesTheConnection() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e6)) {
            fixture.set(":VOLT 0.5;:OUTP ON");
            try (RawClient other = new RawClient(fixture.server.port())) {
                assertThat(other.query(":VOLT?;:OUTP?")).isEqualTo("+5.00000000E-001;1");
            }
        }
    }

    @Test
    void clientThatLeavesDuringASweepLeavesTheInstrumentUsable() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e6)) {
            try (RawClient leaving = new RawClient(fixture.server.port())) {
                leaving.write(":TRIG:ACQ:COUN INF;:INIT:ACQ;*OPC?");
            }
            assertThat(fixture.client.query(":ABOR;*OPC?")).isEqualTo("1");
        }
    }

    @Test
    void otherClientsGetThroughWhileOneWaitsForAnEndlessMeasurement() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e6);
                RawClient waiting = new RawClient(fixture.server.port())) {
            waiting.write(":TRIG:ACQ:COUN INF;:INIT:ACQ;:IDLE?");
            assertThat(fixture.client.query("*IDN?")).startsWith("Keysight");
            fixture.client.write(":ABOR");
            assertThat(waiting.readLine()).isEqualTo("1");
        }
    }

    @Property(tries = 2000)
    void noMessageOfKnownWordsIsASystemError(@ForAll("messages") String message) throws Exception {
        B2902ATwin twin = Shared.TWIN;
        try {
            twin.handle(message.getBytes(StandardCharsets.ISO_8859_1), Waiter.IMPATIENT);
        } catch (InterruptedException e) {
            assertThat(e).hasMessage("the client has gone");
        }
        Reply errors =
                twin.handle(":SYST:ERR:ALL?;:ABOR;:ABOR (@2)".getBytes(StandardCharsets.ISO_8859_1), Waiter.IMPATIENT);
        assertThat(new String(errors.bytes(), StandardCharsets.ISO_8859_1))
                .as(message)
                .doesNotContain("-310");
    }

    /** One twin for all tries: a sequence of random messages is harder on it than each message alone. */
    private static final class Shared {
        private static final B2902ATwin TWIN = twin();

        private static B2902ATwin twin() {
            try {
                return TwinFixture.withResistor(1e6).twin;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Provide
    Arbitrary<String> messages() {
        Arbitrary<String> words = Arbitraries.of(
                ":SOUR",
                ":SOUR2",
                ":VOLT",
                ":CURR",
                ":MODE",
                ":SWE",
                ":POIN",
                ":STAR",
                ":STOP",
                ":STEP",
                ":LIST",
                ":SENS",
                ":FUNC",
                ":PROT",
                ":RANG",
                ":AUTO",
                ":LLIM",
                ":NPLC",
                ":OUTP",
                ":TRIG",
                ":ACQ",
                ":TRAN",
                ":COUN",
                ":TIM",
                ":DEL",
                ":INIT",
                ":READ?",
                ":FETC:ARR?",
                ":MEAS?",
                ":TRAC",
                ":DATA?",
                ":FEED",
                ":CONT",
                ":SHAP",
                ":IDLE?",
                "*OPC?",
                "*RST",
                "*TRG",
                "?",
                ";",
                " 1",
                " -0.5",
                " 1E-9",
                " SWE",
                " LIST",
                " PULS",
                " TIM",
                " BUS",
                " ON",
                " NEXT",
                " NEV",
                " MAX",
                " (@2)",
                " (@1,2)",
                ",2",
                " \"RES\"",
                " REAL,64",
                ":FORM",
                ":WAIT",
                ":SPAC LOG",
                ":STA DOUB",
                ":SPAN",
                ":CENT",
                " 0");
        return words.list().ofMinSize(1).ofMaxSize(14).map(parts -> String.join("", parts));
    }
}
