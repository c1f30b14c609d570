package dev.crosspoint.simulation.instrument.k2400;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.device.OhmicResistor;
import dev.crosspoint.simulation.instrument.Calibration;
import dev.crosspoint.simulation.instrument.ClientDialogues;
import dev.crosspoint.simulation.instrument.UnitSettings;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourceMeasureFixture;
import dev.crosspoint.simulation.instrument.sourcemeasure.SourceMeasureSettings;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Keithley2400TwinTest {

    static SourceMeasureFixture withResistor(double ohms) throws IOException {
        SourceMeasureSettings settings = new SourceMeasureSettings(
                new UnitSettings("smu", "4084766", Calibration.IDEAL, 100_000, 1), false, 0, 50);
        return new SourceMeasureFixture(
                new OhmicResistor(ohms), (timeline, wiring) -> new Keithley2400Twin(timeline, settings, wiring));
    }

    @TestFactory
    List<DynamicTest> commandsOfRealClientsAreUnderstood() {
        return ClientDialogues.of(getClass(), () -> withResistor(1e4));
    }

    @Test
    void theSequenceOfPymeasureReadsAllFiveElements() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e6)) {
            assertThat(fixture.client().query("*IDN?")).startsWith("KEITHLEY INSTRUMENTS INC.,MODEL 2400,4084766,");
            fixture.set(
                    ":SOUR:FUNC VOLT;:SOUR:VOLT:RANG 2;:SENS:CURR:PROT 1e-3",
                    ":SENS:FUNC 'CURR';:SENS:CURR:NPLC 1;:SENS:CURR:RANG:AUTO 1",
                    ":SOUR:VOLT:LEV 0.5",
                    "OUTPUT ON");
            String[] reading = fixture.client().query(":READ?").split(",");
            assertThat(Double.parseDouble(reading[0])).isCloseTo(0.5, within(1e-3));
            assertThat(Double.parseDouble(reading[1])).isCloseTo(0.5e-6, within(1e-9));
            assertThat(reading[2]).isEqualTo("+9.910000E+37");
            assertThat((int) Double.parseDouble(reading[4]) & 1 << 14).isNotZero();
            assertThat(fixture.client().query(":SENS:CURR:PROT:TRIP?")).isEqualTo("0");
        }
    }

    @Test
    void aListIsSteppedThroughAndStored() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e3)) {
            fixture.set(
                    ":SENS:FUNC \"VOLT\",\"CURR\"",
                    ":SENS:CURR:PROT 0.01;:SYST:AZER:STAT OFF;:FORM:ELEM CURR,TIME",
                    ":SOUR:VOLT:MODE LIST;:SOUR:LIST:VOLT 0.1,0.2;:SOUR:LIST:VOLT:APP 0.3",
                    ":TRIG:COUN 3;:TRIG:DEL 0.05;:SOUR:DEL 0.01",
                    ":TRAC:FEED:CONT NEV;:TRAC:CLE;:TRAC:POIN 3;:TRAC:FEED SENS;:TRAC:FEED:CONT NEXT",
                    ":SENS:CURR:RANG 1e-3;:OUTP ON",
                    ":INIT");
            assertThat(fixture.client().query(":TRAC:POIN:ACT?;:OUTP?;:TRAC:FEED:CONT?"))
                    .isEqualTo("3;1;NEV");
            double[] numbers = fixture.client().queryNumbers(":TRAC:DATA?");
            assertThat(numbers[0]).isCloseTo(1e-4, within(1e-7));
            assertThat(numbers[4]).isCloseTo(3e-4, within(1e-7));
            // 50 ms, 10 ms, two conversions of 20 ms
            assertThat(numbers[3] - numbers[1]).isCloseTo(0.1, within(1e-4));
        }
    }

    @Test
    void whileItMeasuresOnlyAnAbortIsCarriedOut() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e3)) {
            fixture.set(
                    ":SENS:CURR:PROT 0.01;:SOUR:VOLT:MODE LIST;:SOUR:LIST:VOLT 0.1,0.2,0.3;:TRIG:COUN 3;:TRIG:DEL 100",
                    ":OUTP ON");
            fixture.client().write(":INIT");
            fixture.timeline().sleepUntil(150_000_000_000L);
            fixture.client().write(":ABOR");
            assertThat(fixture.client().query(":OUTP?")).isEqualTo("1");
            assertThat(fixture.timeline().now()).isLessThan(200_000_000_000L);
            fixture.client().write(":INIT");
            assertThat(fixture.client().query(":OUTP?")).isEqualTo("1");
            assertThat(fixture.timeline().now()).isGreaterThan(450_000_000_000L);
        }
    }

    @Test
    void complianceHoldsTheCurrentAndIsSeenInTheStatus() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e3)) {
            fixture.set(":SENS:FUNC \"VOLT\";:SENS:CURR:PROT 1e-4;:SOUR:VOLT 1;:FORM:ELEM VOLT,CURR,STAT;:OUTP 1");
            double[] reading = fixture.client().queryNumbers(":READ?");
            assertThat(reading[0]).isCloseTo(0.1, within(1e-3));
            assertThat(reading[1]).isCloseTo(1e-4, within(1e-7));
            assertThat((int) reading[2] & 8).isEqualTo(8);
            assertThat(fixture.client().query(":SENS:CURR:PROT:TRIP?")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ":SOUR:VOLT:RANG 2;:SOUR:VOLT 3 | -222",
                ":SOUR:VOLT 300 | -222",
                ":SENS:CURR:PROT 1;:SOUR:VOLT 30 | -221",
                ":SENS:CURR:RANG 1 | -221",
                ":INIT | -221",
                ":TRAC:DATA? | -200",
                ":TRIG:COUN 2501 | -222",
                ":SOUR:VOLT:ILIM 1 | -113"
            })
    void whatTheInstrumentCannotDoIsAnErrorAndNotIgnored(String command, String code) throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e6)) {
            fixture.client().write(command);
            assertThat(fixture.client().query(":SYST:ERR?")).startsWith(code + ",");
        }
    }
}
