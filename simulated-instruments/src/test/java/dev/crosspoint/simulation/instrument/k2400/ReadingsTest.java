package dev.crosspoint.simulation.instrument.k2400;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.instrument.sourcemeasure.SourceMeasureFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readings of a 2400 are made of: which functions, at which source, averaged how. */
class ReadingsTest {
    private static final double NOT_MEASURED = 9.91e37;

    private static SourceMeasureFixture withResistor(double ohms) throws Exception {
        return Keithley2400TwinTest.withResistor(ohms);
    }

    @Test
    void whatIsNotMeasuredIsTheLevelOfTheSourceOrNoNumber() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e3)) {
            fixture.set(":FORM:ELEM VOLT,CURR,RES;:SENS:CURR:PROT 1e-4;:SOUR:VOLT 1;:OUTP ON");
            double[] current = fixture.client().queryNumbers(":READ?");
            assertThat(current[0])
                    .as("the level, though the limit holds the voltage back")
                    .isEqualTo(1);
            assertThat(current[1]).isCloseTo(1e-4, within(1e-7));
            assertThat(current[2]).isEqualTo(NOT_MEASURED);
            fixture.set(":SENS:FUNC:OFF:ALL;:SENS:FUNC \"VOLT\"");
            double[] voltage = fixture.client().queryNumbers(":READ?");
            assertThat(voltage[0]).isCloseTo(0.1, within(1e-3));
            assertThat(voltage[1]).isEqualTo(NOT_MEASURED);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {15, 1e3, 47e3, 1e6, 1.5e8})
    void resistanceIsFoundByTheCurrentOfItsRangeWhateverTheUserSourcedBefore(double ohms) throws Exception {
        try (SourceMeasureFixture fixture = withResistor(ohms)) {
            fixture.set(":SENS:CURR:PROT 0.1;:SOUR:VOLT 5", ":SENS:FUNC:OFF:ALL;:SENS:FUNC 'RES'", ":FORM:ELEM RES");
            fixture.set(":OUTP ON");
            assertThat(fixture.client().query(":SOUR:FUNC?")).isEqualTo("CURR");
            assertThat(fixture.client().queryNumbers(":READ?")[0]).isCloseTo(ohms, within(2e-3 * ohms));
            fixture.client().write(":SOUR:CURR 0.1");
            assertThat(fixture.client().query(":SYST:ERR?")).startsWith("-221,");
            assertThat(fixture.client().queryNumbers(":SENS:RES:RANG?")[0]).isBetween(ohms, 21 * ohms);
        }
    }

    @Test
    void resistanceBeyondTheSettledRangeIsAnOverflow() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e6)) {
            fixture.set(":SENS:FUNC:OFF:ALL;:SENS:FUNC 'RES';:SENS:RES:RANG 1e3;:FORM:ELEM RES;:OUTP ON");
            assertThat(fixture.client().query(":READ?")).isEqualTo("+9.900000E+37");
        }
    }

    @Test
    void aRepeatingFilterTakesAllItsConversionsForEachReading() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e3)) {
            fixture.set(":SYST:AZER OFF;:SENS:CURR:PROT 0.01;:SENS:CURR:RANG 1e-3;:SOUR:VOLT 0.5;:OUTP ON");
            fixture.set(":SENS:AVER:COUN 10;:SENS:AVER ON;:TRIG:COUN 2;:FORM:ELEM TIME");
            double[] repeating = fixture.client().queryNumbers(":READ?");
            assertThat(repeating[1] - repeating[0]).isCloseTo(10 * 0.02, within(1e-3));
            fixture.set(":SENS:AVER:TCON MOV");
            double[] moving = fixture.client().queryNumbers(":READ?");
            assertThat(moving[1] - moving[0]).isCloseTo(0.02, within(1e-3));
        }
    }

    @Test
    void aMovingFilterRemembersTheLastReadings() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e3)) {
            fixture.set(":SENS:CURR:PROT 0.01;:SOUR:VOLT:MODE LIST;:SOUR:LIST:VOLT 0.1,0.3;:FORM:ELEM CURR;:OUTP ON");
            fixture.set(":SENS:AVER:COUN 2;:SENS:AVER:TCON MOV;:SENS:AVER ON;:TRIG:COUN 2;:SOUR:DEL 0.01");
            double[] currents = fixture.client().queryNumbers(":READ?");
            assertThat(currents[0]).isCloseTo(1e-4, within(1e-6));
            assertThat(currents[1]).as("half way from the level before").isCloseTo(2e-4, within(1e-6));
        }
    }

    @Test
    void aFullBufferAsksForServiceAndItsNumbersHaveStatistics() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e3)) {
            fixture.set(
                    ":STAT:PRES;*CLS;*SRE 1;:STAT:MEAS:ENAB 512",
                    ":SENS:CURR:PROT 0.01;:SOUR:VOLT:MODE LIST;:SOUR:LIST:VOLT 0.1,0.3;:SOUR:DEL 0.01",
                    ":TRAC:CLE;:TRAC:POIN 2;:TRIG:COUN 2;:TRAC:FEED:CONT NEXT;:OUTP ON");
            assertThat(fixture.client().query("*STB?")).isEqualTo("0");
            fixture.set(":INIT");
            assertThat(fixture.client().query("*STB?")).isEqualTo("65");
            assertThat(fixture.client().queryNumbers(":CALC3:FORM PKPK;:CALC3:DATA?")[0])
                    .isCloseTo(2e-4, within(1e-6));
            assertThat(fixture.client().queryNumbers(":CALC3:FORM SDEV;:CALC3:DATA?")[0])
                    .isCloseTo(2e-4 / Math.sqrt(2), within(1e-6));
            fixture.set(":TRAC:CLE");
            fixture.client().write(":CALC3:DATA?");
            assertThat(fixture.client().query(":SYST:ERR?")).startsWith("-230,");
        }
    }

    @Test
    void numbersOfFourBytesComeBehindTheHeaderOfAnOpenBlock() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e3)) {
            fixture.set(":SENS:FUNC 'VOLT';:SENS:CURR:PROT 0.01;:SOUR:VOLT 0.5;:FORM:ELEM VOLT;:FORM REAL,32;:OUTP ON");
            String normal = fixture.client().query(":READ?");
            assertThat(normal).startsWith("#0").hasSize(2 + 4);
            fixture.set(":FORM:BORD SWAP");
            String swapped = fixture.client().query(":FETC?");
            assertThat(new StringBuilder(swapped.substring(2)).reverse().toString())
                    .isEqualTo(normal.substring(2));
        }
    }
}
