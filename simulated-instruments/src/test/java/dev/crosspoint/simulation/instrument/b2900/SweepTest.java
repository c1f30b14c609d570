package dev.crosspoint.simulation.instrument.b2900;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SweepTest {

    private static final String[] SPOT_SETTINGS = {
        ":SENS:CURR:PROT 1E-3;:SENS:CURR:NPLC 1;:FORM REAL,64;:FORM:ELEM:SENS CURR"
    };

    @Test
    void doubleLinearSweepVisitsEveryLevelThereAndBack() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e4)) {
            fixture.set(SPOT_SETTINGS);
            fixture.set(":VOLT:MODE SWE;STAR 0;STOP 1;POIN 11;:SWE:STA DOUB;:TRIG:COUN 22;:OUTP ON");

            assertThat(fixture.client.query("INIT;*OPC?")).isEqualTo("1");

            double[] sourced = fixture.client.queryReals(":FETC:ARR:SOUR?");
            double[] currents = fixture.client.queryReals(":FETC:ARR:CURR?");
            double[] voltages = fixture.client.queryReals(":FETC:ARR:VOLT?");
            assertThat(sourced)
                    .containsExactly(
                            new double[] {
                                0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3,
                                0.2, 0.1, 0
                            },
                            within(1e-12));
            for (int i = 0; i < 22; i++) {
                assertThat(currents[i]).as("current %d", i).isCloseTo(sourced[i] / 1e4, within(1e-7));
                assertThat(voltages[i]).as("voltage %d", i).isCloseTo(sourced[i], within(1e-4));
            }
        }
    }

    @Test
    void sweepDownBeginsAtTheStopValue() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e4)) {
            fixture.set(SPOT_SETTINGS);
            fixture.set(":VOLT:MODE SWE;STAR 0.1;STOP 0.4;STEP 0.2;:SWE:DIR DOWN;:TRIG:COUN 2");
            assertThat(fixture.client.queryReals(":READ:ARR:SOUR?"))
                    .containsExactly(new double[] {0.4, 0.2}, within(1e-12));
        }
    }

    @Test
    void logarithmicSweepHasEqualFactors() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e4)) {
            fixture.set(SPOT_SETTINGS);
            fixture.set(":VOLT:MODE SWE;STAR 0.01;STOP 10;POIN 4;:SWE:SPAC LOG;:TRIG:COUN 4");
            assertThat(fixture.client.queryReals(":READ:ARR:SOUR?"))
                    .containsExactly(new double[] {0.01, 0.1, 1, 10}, within(1e-9));
        }
    }

    @Test
    void logarithmicSweepThroughZeroIsRefused() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e4)) {
            fixture.set(":VOLT:MODE SWE;STAR -1;STOP 1;POIN 4;:SWE:SPAC LOG;:TRIG:COUN 4");
            fixture.client.write("INIT");
            assertThat(fixture.client.query("SYST:ERR?;:OUTP?")).isEqualTo("-221,\"Settings conflict\";0");
        }
    }

    @Test
    void listIsSourcedInItsOrderAndRepeatsWhenTheCountIsLonger() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e4)) {
            fixture.set(SPOT_SETTINGS);
            fixture.set(":VOLT:MODE LIST;:LIST:VOLT 0.3,-0.1,0.2;:TRIG:COUN 5");
            assertThat(fixture.client.queryReals(":READ:ARR:SOUR?"))
                    .containsExactly(new double[] {0.3, -0.1, 0.2, 0.3, -0.1}, within(1e-12));
        }
    }

    @Test
    void outputReturnsToTheFirstLevelUnlessTheLastOneIsToStay() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e4)) {
            fixture.set(SPOT_SETTINGS);
            fixture.set(":VOLT:MODE LIST;:LIST:VOLT 0.1,0.2,0.5;:TRIG:COUN 3");
            fixture.client.queryReals(":READ:ARR:SOUR?");
            assertThat(fixture.client.queryReals(":MEAS:VOLT?")[0]).isCloseTo(0.1, within(1e-3));

            fixture.set(":FUNC:TRIG:CONT ON");
            fixture.client.queryReals(":READ:ARR:SOUR?");
            assertThat(fixture.client.queryReals(":MEAS:VOLT?")[0]).isCloseTo(0.5, within(1e-3));
        }
    }

    @Test
    void currentSweepMeasuresTheVoltage() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e5)) {
            fixture.set(":FUNC:MODE CURR;:CURR:MODE SWE;STAR 1E-7;STOP 1E-6;POIN 10;:TRIG:COUN 10;:SENS:VOLT:NPLC 1");
            fixture.set(":FORM REAL,64");
            double[] voltages = fixture.client.queryReals(":READ:ARR:VOLT?");
            for (int i = 0; i < 10; i++) {
                assertThat(voltages[i]).isCloseTo((i + 1) * 0.01, within(1e-3));
            }
        }
    }

    @Test
    void twoChannelsAreInterleavedAndTheShorterOneIsFilledUp() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e4)) {
            fixture.set(":SOUR1:VOLT:MODE LIST;:SOUR1:LIST:VOLT 0.1,0.2,0.3;:TRIG1:COUN 3");
            fixture.set(":SOUR2:VOLT:MODE LIST;:SOUR2:LIST:VOLT 1,2;:TRIG2:COUN 2;:FORM:ELEM:SENS SOUR");
            fixture.client.write(":INIT (@1,2)");
            assertThat(fixture.client.query(":FETC:ARR? (@2:1)"))
                    .isEqualTo(
                            "+1.000000E-01,+1.000000E+00,+2.000000E-01,+2.000000E+00," + "+3.000000E-01,+9.910000E+37");
            assertThat(fixture.client.query(":FETC? (@1,2)")).isEqualTo("+3.000000E-01,+2.000000E+00");
            assertThat(fixture.client.query(":FETC:ARR:SOUR? (@2)")).isEqualTo("+1.000000E+00,+2.000000E+00");
        }
    }

    @Test
    void oneUnreadyChannelKeepsBothFromStarting() throws Exception {
        try (TwinFixture fixture = TwinFixture.withResistor(1e4)) {
            fixture.set(":TRIG2:SOUR BUS;:INIT (@2)");
            fixture.client.write(":INIT (@1,2)");
            assertThat(fixture.client.query("SYST:ERR?;:IDLE? (@1);:OUTP1?")).isEqualTo("-213,\"Init ignored\";1;0");
        }
    }
}
