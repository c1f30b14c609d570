package dev.crosspoint.simulation.instrument.dg1000z;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.simulation.instrument.generator.HostileClientContract;
import dev.crosspoint.simulation.server.RawClient;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HostileClientTest extends HostileClientContract {

    @Override
    protected TwinFixture generator() throws IOException {
        return new TwinFixture();
    }

    @Override
    protected String longBurst() {
        return ":FREQ 1E-3;:BURS:TRIG:SOUR MAN;:BURS ON";
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
    void refusedApplyChangesNothing() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            fixture.set(":FREQ 100;:OUTP1 ON");
            fixture.client.write(":APPL:SQU 5E3,1,OOPS");
            assertThat(fixture.client.query(":SYST:ERR?;:APPL?"))
                    .isEqualTo("-141,\"Invalid character data\";"
                            + "\"SIN,1.000000E+02,5.000000E+00,0.000000E+00,0.000000E+00\"");
        }
    }

    @Override
    protected String headers() {
        return """
                :PER :PULS:WIDT :PULS:DCYC :PULS:TRAN :PULS:TRAN:TRA :PULS:HOLD :BURS :BURS:TDEL :BURS:TRIG:SOUR
                :BURS:IDLE :BURS:TRIG :SWE :SWE:TRIG:SOUR :DATA:POIN :DATA:VAL :DATA :DATA:DAC :DATA:LOAD
                :FUNC:ARB:MODE :TRACK :COUP:FREQ :COUP:AMPL :COUN :COUN:MEAS :PHAS:INIT
                """;
    }

    @Override
    protected List<String> parameters() {
        return List.of(
                " USER",
                " MAN",
                " INT",
                " STE",
                " SRAT",
                " TOP",
                " 1E3,2,1,90",
                " VOLATILE",
                " VOLATILE,9",
                " VOLATILE,1,2",
                " VOLATILE,0,1,0,1,0,1,0,1,1",
                " USER1",
                " ARB2",
                "? VOLATILE,3");
    }
}
