package dev.crosspoint.simulation.instrument.k2450;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.instrument.sourcemeasure.SourceMeasureFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readings of a 2450 are made of, and how its sweeps and statistics take them. */
class ReadingsTest {

    private static SourceMeasureFixture withResistor(double ohms) throws Exception {
        return Keithley2450TwinTest.withResistor(ohms);
    }

    @ParameterizedTest
    @ValueSource(doubles = {15, 1e3, 47e3, 1e6, 1.5e8})
    void resistanceIsFoundByTheCurrentOfItsRangeWhateverTheUserSourcedBefore(double ohms) throws Exception {
        try (SourceMeasureFixture fixture = withResistor(ohms)) {
            fixture.set(":SOUR:VOLT:ILIM 0.1;:SOUR:VOLT 5", ":SENS:FUNC \"RES\"", ":OUTP ON");
            assertThat(fixture.client().queryNumbers(":READ?")[0]).isCloseTo(ohms, within(2e-3 * ohms));
            fixture.client().write(":SOUR:VOLT 6");
            assertThat(fixture.client().query(":SYST:ERR?")).startsWith("-221,");
            fixture.set(":SENS:FUNC \"CURR\"");
            assertThat(fixture.client().query(":SOUR:FUNC?")).isEqualTo("VOLT");
        }
    }

    @Test
    void unitsDecideWhatTheReadingIs() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e3)) {
            fixture.set(":SOUR:VOLT:ILIM 0.01;:SOUR:VOLT 2;:SENS:CURR:UNIT OHM;:OUTP ON");
            assertThat(fixture.client().queryNumbers(":READ?")[0]).isCloseTo(1e3, within(2.0));
            fixture.set(":SENS:CURR:UNIT WATT");
            assertThat(fixture.client().queryNumbers(":READ?")[0]).isCloseTo(4e-3, within(1e-5));
            assertThat(fixture.client().query(":FETC? \"defbuffer1\",UNIT,FORM"))
                    .startsWith("Watt,")
                    .endsWith(" mW");
        }
    }

    @Test
    void aSweepThatMeetsItsLimitIsAbortedUnlessToldOtherwise() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e3)) {
            fixture.set(":SOUR:VOLT:ILIM 1.5e-3", ":SOUR:SWE:VOLT:LIN 1,4,4,0.01", ":INIT", "*WAI");
            assertThat(fixture.client().query(":TRAC:ACT?;:OUTP?")).isEqualTo("2;0");
            fixture.set(":SOUR:SWE:VOLT:LIN 1,4,4,0.01,1,BEST,OFF,ON", ":INIT", "*WAI");
            assertThat(fixture.client().query(":TRAC:ACT?;:OUTP?")).isEqualTo("8;0");
            double[] levels = fixture.client().queryNumbers(":TRAC:DATA? 1,8,\"defbuffer1\",SOUR");
            assertThat(levels[0]).isCloseTo(levels[7], within(1e-3));
        }
    }

    @Test
    void statisticsAreThoseOfTheBuffer() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e3)) {
            fixture.client().write(":TRAC:STAT:AVER?");
            assertThat(fixture.client().query(":SYST:ERR?")).startsWith("-230,");
            fixture.set(":SOUR:VOLT:ILIM 0.01", ":SOUR:SWE:VOLT:LIN:STEP 1,3,1,0.01", ":INIT", "*WAI");
            assertThat(fixture.client().queryNumbers(":TRAC:STAT:AVER?")[0]).isCloseTo(2e-3, within(1e-5));
            assertThat(fixture.client().queryNumbers(":TRAC:STAT:PK2P?")[0]).isCloseTo(2e-3, within(1e-5));
            assertThat(fixture.client().queryNumbers(":TRAC:STAT:STDD?")[0]).isCloseTo(1e-3, within(1e-5));
        }
    }

    @Test
    void aBlockWaitsForTheTriggerFromTheBus() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e3)) {
            fixture.set(":SOUR:VOLT:ILIM 0.01;:OUTP ON", ":TRIG:BLOC:WAIT 1,COMM;:TRIG:BLOC:MEAS 2", ":INIT");
            fixture.timeline().sleepUntil(5_000_000_000L);
            assertThat(fixture.client().query(":TRAC:ACT?;:TRIG:STAT?")).startsWith("0;RUNNING");
            fixture.set("*TRG");
            assertThat(fixture.client().query("*OPC?;:TRAC:ACT?")).isEqualTo("1;1");
        }
    }

    @Test
    void datesFollowTheClockThatIsSet() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e3)) {
            fixture.set(":SYST:TIME 2026,5,17,12,30,0", ":SOUR:VOLT:ILIM 0.01;:OUTP ON");
            assertThat(fixture.client().query(":READ? \"defbuffer1\",DATE,TIME"))
                    .isEqualTo("05/17/2026,12:30:00");
            fixture.client().write(":SYST:TIME 2026,2,30,0,0,0");
            assertThat(fixture.client().query(":SYST:ERR?")).startsWith("-222,");
        }
    }
}
