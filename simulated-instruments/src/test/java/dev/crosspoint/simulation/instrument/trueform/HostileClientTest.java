package dev.crosspoint.simulation.instrument.trueform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.simulation.instrument.generator.HostileClientContract;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostileClientTest extends HostileClientContract {

    @Override
    protected TwinFixture generator() throws IOException {
        return new TwinFixture();
    }

    @Override
    protected String longBurst() {
        return "FREQ 1E-3;:TRIG:SOUR BUS;:BURS:STAT ON";
    }

    @Test
    void blockShorterThanItSaysIsNoWaveform() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.client.write("DATA:ARB:DAC a,#216AAAAAAAAAAAAAAAABBBB");
            assertThat(fixture.client.query("SYST:ERR?")).startsWith("-1");
            assertThat(fixture.client.query("DATA:VOL:CAT?")).isEqualTo("\"INT:\\BUILTIN\\EXP_RISE.ARB\"");
        }
    }

    @Override
    protected String headers() {
        return """
                :UNIT:ANGL :VOLT:LIM:STAT :VOLT:LIM:HIGH :VOLT:LIM:LOW :FUNC:PULS:WIDT :FUNC:PULS:DCYC
                :FUNC:PULS:PER :FUNC:PULS:TRAN :FUNC:PULS:TRAN:TRA :FUNC:PULS:HOLD :FUNC:NOIS:BAND :FUNC:PRBS:BRAT
                :FUNC:PRBS:DATA :OUTP:SYNC :BURS:STAT :BURS:GATE:POL :TRIG1:SOUR :TRIG1:DEL :TRIG1:TIM :TRIG1 :ABOR
                :SWE:STAT :FREQ:MODE :APPL:PRBS :DATA:ARB :DATA:ARB:DAC :DATA:VOL:CLE :DATA:ATTR:POIN :FUNC:ARB
                :FUNC:ARB:FREQ :FUNC:ARB:FILT :SOUR1:TRAC :PHAS:SYNC
                """;
    }

    @Override
    protected List<String> parameters() {
        return List.of(
                " TRI",
                " ARB",
                " PRBS",
                " BUS",
                " IMM",
                " TIM",
                " SWE",
                " RAD",
                " SEC",
                " PN9",
                " 1E3,2,1",
                " A",
                " A,0,1,0,1,0,1,0,1,1",
                " B,#18AAAAAAAA",
                " B,#216AAAAAAAAAAAAAAAA");
    }
}
