package dev.crosspoint.simulation.instrument.k2450;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.device.DeviceParameters;
import dev.crosspoint.simulation.device.OhmicResistor;
import dev.crosspoint.simulation.device.OpenContact;
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

class Keithley2450TwinTest {

    static SourceMeasureFixture withResistor(double ohms) throws IOException {
        return at(new OhmicResistor(ohms));
    }

    private static SourceMeasureFixture at(DeviceParameters device) throws IOException {
        SourceMeasureSettings settings = new SourceMeasureSettings(
                new UnitSettings("smu", "04000001", Calibration.IDEAL, 100_000, 1), false, 0, 50);
        return new SourceMeasureFixture(device, (timeline, wiring) -> new Keithley2450Twin(timeline, settings, wiring));
    }

    @TestFactory
    List<DynamicTest> commandsOfRealClientsAreUnderstood() {
        return ClientDialogues.of(getClass(), () -> withResistor(1e4));
    }

    @Test
    void theSequenceOfPymeasureReadsAResistor() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e6)) {
            assertThat(fixture.client().query("*IDN?")).startsWith("KEITHLEY INSTRUMENTS,MODEL 2450,04000001,");
            fixture.set(
                    ":SOUR:FUNC VOLT",
                    ":SOUR:VOLT:RANG:AUTO 0;:SOUR:VOLT:RANG 2",
                    ":SOUR:VOLT:ILIM 1e-3",
                    ":SENS:FUNC 'CURR';:SENS:CURR:NPLC 1;:SENS:CURR:RANG:AUTO 1",
                    ":SOUR:VOLT:LEV 0.5",
                    "OUTPUT ON");
            assertThat(Double.parseDouble(fixture.client().query(":READ?"))).isCloseTo(0.5e-6, within(1e-9));
            assertThat(fixture.client().query(":SOUR:VOLT:ILIM:TRIP?")).isEqualTo("0");
            assertThat(Double.parseDouble(fixture.client().query(":SENS:CURR:RANG?")))
                    .isEqualTo(1e-6);
        }
    }

    @Test
    void theSweepOfTheManualMeasuresEveryLevelAndEndsWithTheOutputOff() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e3)) {
            fixture.set(
                    "*RST",
                    "SENS:FUNC \"CURR\"",
                    "SENS:CURR:RANG:AUTO ON",
                    "SENS:CURR:RSEN OFF",
                    "SOUR:FUNC VOLT",
                    "SOUR:VOLT:RANG 20",
                    "SOUR:VOLT:ILIM 1",
                    "SOUR:LIST:VOLT 1, 5, 1, 5",
                    "SOUR:LIST:VOLT:APP 2, 3",
                    "SOUR:SWE:VOLT:LIST 1, 0.2",
                    "INIT",
                    "*WAI");
            assertThat(fixture.client().query("SOUR:LIST:VOLT:POIN?")).isEqualTo("6");
            double[] numbers = fixture.client().queryNumbers("TRAC:DATA? 1, 6, \"defbuffer1\", SOUR, READ, REL");
            double[] levels = {1, 5, 1, 5, 2, 3};
            for (int i = 0; i < levels.length; i++) {
                assertThat(numbers[3 * i]).isCloseTo(levels[i], within(1e-3));
                assertThat(numbers[3 * i + 1]).isCloseTo(levels[i] / 1e3, within(1e-5));
            }
            assertThat(numbers[3 * 5 + 2] / 5).isBetween(0.2, 0.4);
            assertThat(fixture.client().query("OUTP?")).isEqualTo("0");
        }
    }

    @Test
    void aTriggerModelWithoutAnOutputBlockLeavesTheLastLevelOn() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e3)) {
            fixture.set(
                    ":SOUR:VOLT:ILIM 0.01;:SENS:CURR:AZER 0;:SENS:CURR:RANG 1e-3",
                    ":OUTP 1",
                    ":SOUR:LIST:VOLT 0.1,0.2,0.3",
                    ":TRIG:LOAD \"Empty\"",
                    ":TRIG:BLOC:BUFF:CLE 1,\"defbuffer1\"",
                    ":TRIG:BLOC:CONF:REC 2,\"VoltCustomSweepList\"",
                    ":TRIG:BLOC:BRAN:ALW 3,5",
                    ":TRIG:BLOC:CONF:NEXT 4,\"VoltCustomSweepList\"",
                    ":TRIG:BLOC:DEL:CONS 5,0.01",
                    ":TRIG:BLOC:MEAS 6,\"defbuffer1\"",
                    ":TRIG:BLOC:DEL:CONS 7,0.05",
                    ":TRIG:BLOC:BRAN:COUN 8,3,4",
                    ":INIT");
            assertThat(fixture.client().query("*OPC?;:OUTP?;:TRAC:ACT?")).isEqualTo("1;1;3");
            assertThat(Double.parseDouble(fixture.client().query(":SOUR:VOLT?")))
                    .isEqualTo(0.3);
            double[] times = fixture.client().queryNumbers(":TRAC:DATA? 1,3,\"defbuffer1\",REL");
            // 10 ms, two conversions of 20 ms, 50 ms
            assertThat(times[1]).isCloseTo(0.1, within(1e-4));
            assertThat(times[2]).isCloseTo(0.2, within(1e-4));
        }
    }

    @Test
    void severalReadingsAtATimeGoToANamedBuffer() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e6)) {
            fixture.set(
                    ":ROUT:TERM FRON;:SYST:BEEP 1000,0.1",
                    ":SOUR:VOLT 1;:SOUR:VOLT:ILIM 1e-3;:OUTP 1;:SENS:COUN 3",
                    ":TRAC:MAKE \"mine\",10",
                    ":TRAC:TRIG \"mine\"");
            assertThat(fixture.client().query(":TRAC:ACT? \"mine\";:TRAC:ACT?")).isEqualTo("3;0");
            assertThat(fixture.client().queryNumbers(":TRAC:DATA? 1,3,\"mine\",READ")[2])
                    .isCloseTo(1e-6, within(1e-9));
        }
    }

    @Test
    void anAbortLeavesTheOutputOnAtTheLevelItFound() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e3)) {
            fixture.set(":SOUR:VOLT:ILIM 0.01", ":SOUR:LIST:VOLT 0.1,0.2,0.3", ":SOUR:SWE:VOLT:LIST 1,10", ":INIT");
            fixture.timeline().sleepUntil(15_000_000_000L);
            fixture.set(":ABOR");
            assertThat(fixture.client().query(":TRAC:ACT?;:OUTP?")).isEqualTo("1;1");
            assertThat(Double.parseDouble(fixture.client().query(":SOUR:VOLT?")))
                    .isEqualTo(0.2);
        }
    }

    @Test
    void complianceHoldsTheCurrentAndIsSeenInTheStatusOfTheSource() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e3)) {
            fixture.set(":SOUR:VOLT:ILIM 1e-4;:SOUR:VOLT 1;:OUTP 1");
            double[] reading = fixture.client().queryNumbers(":READ? \"defbuffer1\",SOUR,READ,SOURSTAT");
            assertThat(reading[0]).isCloseTo(0.1, within(1e-3));
            assertThat(reading[1]).isCloseTo(1e-4, within(1e-7));
            assertThat((int) reading[2] & 32).isEqualTo(32);
            assertThat(fixture.client().query(":SOUR:VOLT:ILIM:TRIP?")).isEqualTo("1");
        }
    }

    @Test
    void aReadingBeyondAFixedRangeIsTheCodeOfAnOverflow() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e3)) {
            fixture.set(":SOUR:VOLT:ILIM 1e-2;:SENS:CURR:RANG 1e-6;:SOUR:VOLT 1;:OUTP 1");
            assertThat(fixture.client().query(":READ?")).isEqualTo("9.900000E+37");
        }
    }

    @Test
    void aCurrentSourceIsLimitedByItsVoltage() throws Exception {
        try (SourceMeasureFixture fixture = at(new OpenContact(1e15))) {
            fixture.set(":SOUR:FUNC CURR;:SOUR:CURR:VLIM 1.5;:SENS:FUNC \"VOLT\"", ":SOUR:CURR 1e-6;:OUTP 1");
            double[] reading = fixture.client().queryNumbers(":READ? \"defbuffer1\",READ,SOURSTAT");
            assertThat(reading[0]).isCloseTo(1.5, within(1e-2));
            assertThat((int) reading[1] & 32).isEqualTo(32);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ":SOUR:VOLT:RANG 2;:SOUR:VOLT 3 | -222",
                ":SOUR:VOLT 300 | -222",
                ":ROUT:TERM SIDE | -141",
                ":SOUR:VOLT 100 | -221",
                ":SOUR:VOLT:ILIM 1;:SOUR:VOLT 30 | -221",
                ":SOUR:VOLT:ILIM 2 | -222",
                ":SENS:FUNC \"TEMP\" | -224",
                ":TRAC:DATA? 1,2 | -222",
                ":TRAC:CLE \"nobody\" | -220",
                ":TRIG:BLOC:CONF:NEXT 1,\"VoltCustomSweepList\" | -220",
                ":INIT | -213",
                ":SOUR:VOLT:PROT:POS 1 | -113"
            })
    void whatTheInstrumentCannotDoIsAnErrorAndNotIgnored(String command, String code) throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e6)) {
            fixture.client().write(command);
            assertThat(fixture.client().query(":SYST:ERR?")).startsWith(code + ",");
        }
    }

    @Test
    void resetSwitchesOffAndForgetsBuffersAndLists() throws Exception {
        try (SourceMeasureFixture fixture = withResistor(1e6)) {
            fixture.set(":TRAC:MAKE \"mine\",100;:SOUR:LIST:VOLT 1,2;:SOUR:VOLT 1;:OUTP 1");
            assertThat(fixture.client().query(":READ? \"mine\"")).isNotEmpty();
            fixture.set("*RST");
            assertThat(fixture.client().query(":OUTP?;:SOUR:LIST:VOLT:POIN?;:TRAC:ACT?"))
                    .isEqualTo("0;0;0");
            fixture.client().write(":TRAC:ACT? \"mine\"");
            assertThat(fixture.client().query(":SYST:ERR?")).startsWith("-220,");
        }
    }
}
