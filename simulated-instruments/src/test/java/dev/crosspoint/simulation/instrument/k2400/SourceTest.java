package dev.crosspoint.simulation.instrument.k2400;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.instrument.sourcemeasure.SourceMeasureFixture;
import org.junit.jupiter.api.Test;

/** What a 2400 sources when: sweeps, triggers, protection, and its two pairs of terminals. */
class SourceTest {

    private static SourceMeasureFixture withResistor(double ohms) throws Exception {
        return Keithley2400TwinTest.withResistor(ohms);
    }

    @Test
    void aLogarithmicSweepGoesDownByEqualRatios() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e3)) {
            fixture.set(
                    ":SENS:FUNC 'VOLT';:SENS:CURR:PROT 0.01;:FORM:ELEM VOLT;:SOUR:DEL 0.01",
                    ":SOUR:VOLT:STAR 0.01;:SOUR:VOLT:STOP 1;:SOUR:VOLT:MODE SWE",
                    ":SOUR:SWE:SPAC LOG;:SOUR:SWE:POIN 3;:SOUR:SWE:DIR DOWN;:TRIG:COUN 3;:OUTP ON");
            double[] volts = fixture.client().queryNumbers(":READ?");
            assertThat(volts[0]).isCloseTo(1, within(1e-3));
            assertThat(volts[1]).isCloseTo(0.1, within(1e-3));
            assertThat(volts[2]).isCloseTo(0.01, within(1e-3));
        }
    }

    @Test
    void aSweepThatReachesItsLimitEndsWhereItIsToldTo() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e3)) {
            fixture.set(
                    ":SENS:CURR:PROT 1.5e-3;:FORM:ELEM CURR;:SOUR:DEL 0.01",
                    ":SOUR:VOLT:STAR 1;:SOUR:VOLT:STOP 4;:SOUR:VOLT:STEP 1;:SOUR:VOLT:MODE SWE;:TRIG:COUN 4;:OUTP ON");
            assertThat(fixture.client().queryNumbers(":READ?")).hasSize(4);
            fixture.set(":SOUR:SWE:CAB LATE");
            assertThat(fixture.client().queryNumbers(":READ?")).hasSize(2);
            fixture.set(":SOUR:SWE:CAB EARL");
            assertThat(fixture.client().queryNumbers(":READ?")).hasSize(1);
        }
    }

    @Test
    void aTriggerFromTheBusIsWaitedForAndIgnoredOtherwise() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e3)) {
            fixture.set(":SENS:CURR:PROT 0.01;:SOUR:VOLT 0.5;:FORM:ELEM CURR;:ARM:SOUR BUS;:ARM:COUN 2;:OUTP ON");
            fixture.client().write("*TRG");
            assertThat(fixture.client().query(":SYST:ERR?")).startsWith("-211,");
            fixture.client().write(":INIT");
            fixture.timeline().sleepUntil(10_000_000_000L);
            fixture.client().write("*TRG");
            fixture.timeline().sleepUntil(20_000_000_000L);
            fixture.client().write("*TRG");
            assertThat(fixture.client().queryNumbers(":FETC?")).hasSize(2);
        }
    }

    @Test
    void aTimerSpacesTheArmsAndAnAbortEndsAWaitForALine() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e3)) {
            fixture.set(":SENS:CURR:PROT 0.01;:SENS:CURR:RANG 1e-3;:FORM:ELEM TIME;:OUTP ON");
            fixture.set(":ARM:SOUR TIM;:ARM:TIM 2;:ARM:COUN 3");
            double[] times = fixture.client().queryNumbers(":READ?");
            assertThat(times[1] - times[0]).isCloseTo(2, within(1e-3));
            assertThat(times[2] - times[0]).isCloseTo(4, within(1e-3));
            fixture.set(":ARM:SOUR TLIN");
            fixture.client().write(":INIT");
            fixture.client().write(":ABOR");
            assertThat(fixture.client().query(":OUTP?")).isEqualTo("1");
        }
    }

    @Test
    void aTriggeredLevelWaitsForItsTrigger() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e3)) {
            fixture.set(
                    ":SENS:CURR:PROT 0.01;:SOUR:VOLT 0.1;:SOUR:VOLT:TRIG 0.4;:SOUR:DEL 0.01;:FORM:ELEM CURR;:OUTP ON");
            assertThat(fixture.client().queryNumbers(":SOUR:VOLT?")[0]).isEqualTo(0.1);
            assertThat(fixture.client().queryNumbers(":READ?")[0]).isCloseTo(4e-4, within(1e-6));
            assertThat(fixture.client().queryNumbers(":SOUR:VOLT?")[0]).isEqualTo(0.4);
        }
    }

    @Test
    void protectionKeepsTheVoltageDownAndSaysSo() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e6)) {
            fixture.set(":SENS:FUNC 'VOLT';:SOUR:DEL 0.01;:SOUR:VOLT:PROT 15;:SOUR:VOLT 50;:FORM:ELEM VOLT;:OUTP ON");
            assertThat(fixture.client().queryNumbers(":SOUR:VOLT:PROT?")[0]).isEqualTo(20);
            assertThat(fixture.client().queryNumbers(":READ?")[0]).isCloseTo(20, within(0.1));
            assertThat(fixture.client().query(":SOUR:VOLT:PROT:TRIP?")).isEqualTo("1");
        }
    }

    @Test
    void nothingReachesTheDeviceFromTheTerminalsAtTheRear() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e3)) {
            fixture.set(":SENS:CURR:PROT 0.01;:SOUR:VOLT 1;:FORM:ELEM CURR,STAT;:OUTP ON;:ROUT:TERM REAR");
            assertThat(fixture.client().query(":OUTP?"))
                    .as("changing over switches off")
                    .isEqualTo("0");
            fixture.set(":OUTP ON");
            double[] rear = fixture.client().queryNumbers(":READ?");
            assertThat(rear[0]).isCloseTo(0, within(1e-9));
            assertThat((int) rear[1] & 4).isZero();
            fixture.set(":ROUT:TERM FRON;:OUTP ON");
            double[] front = fixture.client().queryNumbers(":READ?");
            assertThat(front[0]).isCloseTo(1e-3, within(1e-5));
            assertThat((int) front[1] & 4).isEqualTo(4);
        }
    }

    @Test
    void theOutputStaysOffWhileTheLineThatEnablesItIsOpen() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e3)) {
            fixture.set(":OUTP ON;:OUTP:ENAB ON");
            assertThat(fixture.client().query(":OUTP?")).isEqualTo("0");
            fixture.client().write(":OUTP ON");
            assertThat(fixture.client().query(":SYST:ERR?")).startsWith("-221,");
            fixture.set(":OUTP:ENAB OFF;:OUTP ON");
        }
    }
}
