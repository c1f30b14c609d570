package dev.crosspoint.simulation.instrument.dg1000z;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.simulation.server.RawClient;
import dev.crosspoint.simulation.server.Reply;
import dev.crosspoint.simulation.time.ImpatientWaiter;
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

    private static final Waiter IMPATIENT = new ImpatientWaiter();

    @Test
    void lineOfTenMegabytesEndsInTheErrorQueue() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            byte[] line = new byte[10_000_000];
            Arrays.fill(line, (byte) 'A');
            fixture.client.send(line);
            assertThat(fixture.client.query("\n:SYST:ERR?")).isEqualTo("-363,\"Input buffer overrun\"");
        }
    }

    @Test
    void garbageEndsInTheErrorQueue() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            Random random = new Random(7);
            for (int i = 0; i < 300; i++) {
                byte[] garbage = new byte[40];
                random.nextBytes(garbage);
                garbage[0] = '&';
                fixture.client.send(garbage);
                fixture.client.write("");
            }
            assertThat(fixture.client.query(":SYST:ERR?")).startsWith("-101,");
            fixture.set("*CLS");
        }
    }

    @Test
    void blockThatNeverEndsHoldsUpNobodyElse() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            try (RawClient leaving = new RawClient(fixture.server.port())) {
                leaving.write(":DATA:DAC16 VOLATILE,END,#9999999999abc");
                assertThat(fixture.client.query(":DATA:POIN? VOLATILE")).isEqualTo("0");
            }
            assertThat(fixture.client.query(":DATA:POIN? VOLATILE;*OPC?")).isEqualTo("0;1");
        }
    }

    @Test
    void blockShorterThanItSaysIsNoWaveform() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.client.write(":DATA:DAC16 VOLATILE,END,#216AAAAAAAAAAAAAAAABBBB");
            assertThat(fixture.client.query(":SYST:ERR?")).startsWith("-1");
            assertThat(fixture.client.query(":FUNC?;:DATA:POIN? VOLATILE")).isEqualTo("SIN;0");
        }
    }

    @Test
    void stateSurvivesTheConnection() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(":VOLT 0.5;:OUTP1 ON");
            try (RawClient other = new RawClient(fixture.server.port())) {
                assertThat(other.query(":VOLT?;:OUTP1?")).isEqualTo("5.000000E-01;ON");
            }
        }
    }

    @Test
    void clientThatLeavesDuringABurstLeavesTheInstrumentUsable() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(":FREQ 1E-3;:BURS:TRIG:SOUR EXT;:BURS ON;:OUTP1 ON");
            try (RawClient leaving = new RawClient(fixture.server.port())) {
                leaving.write(":BURS:TRIG:SOUR MAN;*TRG;*OPC?");
            }
            assertThat(fixture.client.query(":OUTP1 OFF;*OPC?")).isEqualTo("1");
        }
    }

    @Test
    void refusedApplyChangesNothing() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(":FREQ 100;:OUTP1 ON");
            fixture.client.write(":APPL:SQU 5E3,1,OOPS");
            assertThat(fixture.client.query(":SYST:ERR?;:APPL?"))
                    .isEqualTo("-141,\"Invalid character data\";"
                            + "\"SIN,1.000000E+02,5.000000E+00,0.000000E+00,0.000000E+00\"");
        }
    }

    @Property(tries = 2000)
    void noMessageOfKnownWordsIsASystemErrorOrASegmentThatLeadsNowhere(@ForAll("messages") String message)
            throws Exception {
        TwinFixture shared = Shared.FIXTURE;
        try {
            shared.twin.handle(message.getBytes(StandardCharsets.ISO_8859_1), IMPATIENT);
        } catch (InterruptedException e) {
            assertThat(e).hasMessage("the client has gone");
        }
        for (String code = error(shared); !code.equals("0"); code = error(shared)) {
            assertThat(code).as(message).isNotEqualTo("-310");
        }
        if (shared.first.isDriven()) {
            var voltage = shared.first.last().voltage().orElseThrow();
            double time = 0;
            for (int i = 0; i < 20 && Double.isFinite(time); i++) {
                var segment = voltage.at(time);
                assertThat(segment.end()).as(message).isGreaterThan(time);
                assertThat(segment.level()).as(message).isBetween(-10.01, 10.01);
                assertThat(segment.slope()).as(message).isFinite();
                time = segment.end();
            }
        }
    }

    private static String error(TwinFixture fixture) throws InterruptedException {
        Reply reply = fixture.twin.handle(":SYST:ERR?".getBytes(StandardCharsets.ISO_8859_1), IMPATIENT);
        return new String(reply.bytes(), StandardCharsets.ISO_8859_1).split(",")[0];
    }

    /** One twin for all tries: a sequence of random messages is harder on it than each message alone. */
    private static final class Shared {
        private static final TwinFixture FIXTURE = fixture();

        private static TwinFixture fixture() {
            try {
                TwinFixture fixture = new TwinFixture();
                fixture.set(":OUTP1 ON");
                return fixture;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Provide
    Arbitrary<String> messages() {
        Arbitrary<String> headers = Arbitraries.of(
                ":FUNC",
                ":FREQ",
                ":PER",
                ":PHAS",
                ":VOLT",
                ":VOLT:OFFS",
                ":VOLT:HIGH",
                ":VOLT:LOW",
                ":VOLT:UNIT",
                ":VOLT:RANG:AUTO",
                ":PULS:WIDT",
                ":PULS:DCYC",
                ":PULS:TRAN",
                ":PULS:TRAN:TRA",
                ":PULS:HOLD",
                ":FUNC:SQU:DCYC",
                ":FUNC:RAMP:SYMM",
                ":OUTP1",
                ":OUTP1:LOAD",
                ":OUTP1:POL",
                ":OUTP1:MODE",
                ":BURS",
                ":BURS:MODE",
                ":BURS:NCYC",
                ":BURS:INT:PER",
                ":BURS:PHAS",
                ":BURS:TDEL",
                ":BURS:TRIG:SOUR",
                ":BURS:IDLE",
                ":BURS:TRIG",
                "*TRG",
                ":SWE",
                ":SWE:SPAC",
                ":SWE:TIME",
                ":SWE:TRIG:SOUR",
                ":FREQ:STAR",
                ":FREQ:STOP",
                ":FREQ:CENT",
                ":FREQ:SPAN",
                ":APPL:SIN",
                ":APPL:PULS",
                ":APPL:NOIS",
                ":APPL:DC",
                ":APPL:ARB",
                ":APPL",
                ":DATA:POIN",
                ":DATA:VAL",
                ":DATA",
                ":DATA:DAC",
                ":DATA:LOAD",
                ":FUNC:ARB:MODE",
                ":FUNC:ARB:SRAT",
                ":TRACK",
                ":COUP:FREQ",
                ":COUP:AMPL",
                ":SOUR2:FREQ",
                ":SOUR2:VOLT",
                ":COUN",
                ":COUN:MEAS",
                ":PHAS:INIT",
                "*OPC",
                "*RST",
                "*SAV",
                "*RCL");
        Arbitrary<String> parameters = Arbitraries.of(
                "",
                "?",
                "? MAX",
                "? MIN",
                " 1",
                " 0",
                " -0.5",
                " 1E-9",
                " 1E30",
                " 12.5",
                " MIN",
                " MAX",
                " DEF",
                " ON",
                " OFF",
                " INF",
                " SIN",
                " SQU",
                " RAMP",
                " PULS",
                " USER",
                " NOIS",
                " DC",
                " TRIG",
                " GAT",
                " MAN",
                " INT",
                " EXT",
                " LOG",
                " STE",
                " SRAT",
                " INV",
                " VRMS",
                " DBM",
                " DCYC",
                " TOP",
                " 1E3,2,1,90",
                " VOLATILE",
                " VOLATILE,9",
                " VOLATILE,1,2",
                " VOLATILE,0,1,0,1,0,1,0,1,1",
                " USER1",
                " ARB2",
                "? VOLATILE,3");
        Arbitrary<String> units = headers.flatMap(header -> parameters.map(parameter -> header + parameter));
        return units.list().ofMinSize(1).ofMaxSize(6).map(parts -> String.join(";", parts));
    }
}
