package dev.crosspoint.simulation.instrument.trueform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.simulation.instrument.generator.HostileMessages;
import dev.crosspoint.simulation.server.RawClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HostileClientTest {

    @Test
    void messageLongerThanTheBufferEndsInTheErrorQueue() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            byte[] line = new byte[10_000_000];
            Arrays.fill(line, (byte) 'A');
            fixture.client.send(line);
            assertThat(fixture.client.query("\n:SYST:ERR?")).isEqualTo("-363,\"Input buffer overrun\"");
        }
    }

    @Test
    void blockShorterThanItSaysIsNoWaveform() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.client.write("DATA:ARB:DAC a,#216AAAAAAAAAAAAAAAABBBB");
            assertThat(fixture.client.query("SYST:ERR?")).startsWith("-1");
            assertThat(fixture.client.query("DATA:VOL:CAT?")).isEqualTo("\"INT:\\BUILTIN\\EXP_RISE.ARB\"");
        }
    }

    @Test
    void clientThatLeavesDuringABurstLeavesTheInstrumentUsable() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set("FREQ 1E-3;:TRIG:SOUR BUS;:BURS:STAT ON;:OUTP1 ON");
            try (RawClient leaving = new RawClient(fixture.server.port())) {
                leaving.write("*TRG;*OPC?");
            }
            assertThat(fixture.client.query("OUTP1 OFF;*OPC?")).isEqualTo("1");
        }
    }

    @Property(tries = 2000)
    void noMessageOfKnownWordsIsASystemErrorOrASegmentThatLeadsNowhere(@ForAll("messages") String message)
            throws Exception {
        HostileMessages.requireHarmless(message, Shared.FIXTURE.twin, Shared.FIXTURE.first);
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
        String[] headers = {
            ":FUNC",
            ":FREQ",
            ":PHAS",
            ":UNIT:ANGL",
            ":VOLT",
            ":VOLT:OFFS",
            ":VOLT:HIGH",
            ":VOLT:LOW",
            ":VOLT:UNIT",
            ":VOLT:RANG:AUTO",
            ":VOLT:LIM:STAT",
            ":VOLT:LIM:HIGH",
            ":VOLT:LIM:LOW",
            ":FUNC:PULS:WIDT",
            ":FUNC:PULS:DCYC",
            ":FUNC:PULS:PER",
            ":FUNC:PULS:TRAN",
            ":FUNC:PULS:TRAN:TRA",
            ":FUNC:PULS:HOLD",
            ":FUNC:SQU:DCYC",
            ":FUNC:RAMP:SYMM",
            ":FUNC:NOIS:BAND",
            ":FUNC:PRBS:BRAT",
            ":FUNC:PRBS:DATA",
            ":OUTP1",
            ":OUTP1:LOAD",
            ":OUTP1:POL",
            ":OUTP1:MODE",
            ":OUTP:SYNC",
            ":BURS:STAT",
            ":BURS:MODE",
            ":BURS:NCYC",
            ":BURS:INT:PER",
            ":BURS:PHAS",
            ":BURS:GATE:POL",
            ":TRIG1:SOUR",
            ":TRIG1:DEL",
            ":TRIG1:TIM",
            ":TRIG1",
            "*TRG",
            ":ABOR",
            ":SWE:STAT",
            ":SWE:SPAC",
            ":SWE:TIME",
            ":FREQ:STAR",
            ":FREQ:STOP",
            ":FREQ:CENT",
            ":FREQ:SPAN",
            ":FREQ:MODE",
            ":APPL:SIN",
            ":APPL:PULS",
            ":APPL:NOIS",
            ":APPL:PRBS",
            ":APPL:DC",
            ":APPL:ARB",
            ":APPL",
            ":DATA:ARB",
            ":DATA:ARB:DAC",
            ":DATA:VOL:CLE",
            ":DATA:ATTR:POIN",
            ":FUNC:ARB",
            ":FUNC:ARB:SRAT",
            ":FUNC:ARB:FREQ",
            ":FUNC:ARB:FILT",
            ":SOUR1:TRAC",
            ":SOUR2:FREQ",
            ":SOUR2:VOLT",
            ":PHAS:SYNC",
            "*OPC",
            "*RST",
            "*SAV",
            "*RCL"
        };
        String[] parameters = {
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
            " TRI",
            " PULS",
            " ARB",
            " NOIS",
            " PRBS",
            " DC",
            " TRIG",
            " GAT",
            " BUS",
            " IMM",
            " TIM",
            " EXT",
            " LOG",
            " SWE",
            " INV",
            " VRMS",
            " DBM",
            " DCYC",
            " RAD",
            " SEC",
            " PN9",
            " 1E3,2,1",
            " A",
            " A,0,1,0,1,0,1,0,1,1",
            " B,#18AAAAAAAA",
            " B,#216AAAAAAAAAAAAAAAA"
        };
        return HostileMessages.of(headers, parameters);
    }
}
