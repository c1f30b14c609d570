package dev.crosspoint.driver.keithley;

import static dev.crosspoint.driver.keithley.Keithley2400Traffic.IDENTITY;
import static dev.crosspoint.driver.keithley.Keithley2400Traffic.configuring;
import static dev.crosspoint.driver.keithley.Keithley2400Traffic.energising;
import static dev.crosspoint.driver.keithley.Keithley2400Traffic.opening;
import static dev.crosspoint.driver.keithley.Keithley2400Traffic.sourcing;
import static dev.crosspoint.driver.keithley.Keithley2400Traffic.sweeping;
import static dev.crosspoint.driver.keithley.Keithley2400Traffic.switchingOff;
import static dev.crosspoint.scpi.ScpiTraffic.checked;
import static dev.crosspoint.scpi.ScpiTraffic.group;
import static dev.crosspoint.scpi.ScpiTraffic.nothing;
import static dev.crosspoint.scpi.ScpiTraffic.row;
import static dev.crosspoint.scpi.ScpiTraffic.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.crosspoint.connection.Transcript;
import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.ListSweep;
import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.instrument.OffMode;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.ReadingStatus;
import dev.crosspoint.instrument.RunningSweep;
import dev.crosspoint.instrument.SenseMode;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Keithley2400Test {
    private static final ListSweep SWEEP = new ListSweep(new double[] {0, 0.1, 0.2}, 1, 0.5);

    private static SourceMeterBench opened(Transcript traffic) {
        return new SourceMeterBench(new Keithley2400Provider(), opening().then(traffic));
    }

    private static SourceMeterBench configured(Transcript traffic) {
        return opened(configuring().then(traffic)).configured();
    }

    private static SourceMeterBench energised(Transcript traffic) {
        return configured(energising().then(traffic)).energised();
    }

    private static Transcript spotReading(String reply) {
        return nothing()
                .asks(":SOUR:VOLT?", "5.000000E-01")
                .then(group(row(":TRIG:COUN", "1"), row(":TRIG:DEL", "0.0"), row(":SOUR:DEL", "0.0")))
                .asks(":READ?", reply);
    }

    @ParameterizedTest
    @CsvSource({
        "KEITHLEY INSTRUMENTS INC., MODEL 2400, true",
        "KEITHLEY INSTRUMENTS INC., MODEL 2401, true",
        "KEITHLEY INSTRUMENTS INC., MODEL 2410, false",
        "KEITHLEY INSTRUMENTS, MODEL 2450, false"
    })
    void onlyTheModelsWhoseLimitsAreKnownAreDriven(String manufacturer, String model, boolean drives) {
        assertThat(new Keithley2400Provider().drives(new Identity(manufacturer, model, "4084766", "C32")))
                .isEqualTo(drives);
    }

    @Test
    void theOutputIsOffBeforeAnythingElseIsDoneAndAfterClosing() {
        SourceMeterBench bench = opened(switchingOff());
        assertThat(bench.unit.identity()).isEqualTo(Identity.parse(IDENTITY));
        bench.unit.close();
        bench.verify();
    }

    @Test
    void theOutputIsOnAtZeroBehindAComplianceAndOffWhenClosed() {
        SourceMeterBench bench = energised(switchingOff());
        bench.output.close();
        bench.verify();
    }

    /** The instrument refuses a range above its compliance, which is 105 uA after a reset. */
    @Test
    void aFixedRangeIsSetOnlyBehindTheCompliance() {
        SourceMeterBench bench = opened(configuring()
                .then(upTo(energising(), ":SENS:CURR:RANG:AUTO 1"))
                .then(group(row(":SENS:CURR:RANG:AUTO", "0"), row(":SENS:CURR:RANG", "0.001", "1.050000E-03")))
                .sends(":SYST:AZER:STAT ONCE")
                .then(group(row(":OUTP", "1"))));
        bench.unit.configure(settings(new MeasureRange.Fixed(2), new MeasureRange.Fixed(1e-3)));
        bench.unit.energise(Compliance.current(1e-3));
        bench.verify();
    }

    @Test
    void complianceIsReadBackAndAMismatchSwitchesOff() {
        SourceMeterBench bench = configured(upTo(energising(), ":SENS:CURR:PROT?")
                .asks(":SENS:CURR:PROT?", "1.050000E-04")
                .then(switchingOff()));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(bench::energised)
                .withMessageContaining("the current compliance was set to 0.001 A, but reads back as 1.05E-4 A");
        bench.verify();
    }

    @Test
    void settingsThatTheModelDoesNotHaveAreRefusedBeforeAByteIsSent() {
        SourceMeterBench bench = opened(nothing());
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> bench.unit.configure(settings(new MeasureRange.Auto(2), new MeasureRange.Auto(1e-6))))
                .withMessageContaining("an automatic source range of a 2400 has no lower limit");
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> bench.unit.configure(settings(new MeasureRange.Fixed(2), new MeasureRange.Fixed(3))))
                .withMessageContaining("none holds 3.0");
        bench.verify();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+4.999900E-01,+1.250000E-06,+2.000000E+00,+2.253200E+04 | OK",
                "+1.000000E-01,+1.000000E-03,+2.000000E+00,+8 | IN_COMPLIANCE",
                "+1.000000E-01,+1.000000E-03,+2.000000E+00,+65536 | IN_COMPLIANCE",
                "+4.999900E-01,+9.900000E+37,+2.000000E+00,+1 | OVER_RANGE",
                "+4.999900E-01,+9.910000E+37,+2.000000E+00,+0 | OVER_RANGE",
                "+1.000000E-01,+1.000000E-03,+2.000000E+00,+16 | PROTECTION"
            })
    void statusOfAReadingSaysWhetherItCanBeTrusted(String reply, ReadingStatus status) {
        SourceMeterBench bench = energised(sourcing("0.5").then(spotReading(reply)));
        bench.output.sourceVoltage(0.5);
        Reading reading = bench.output.measure();
        assertThat(reading.status()).isEqualTo(status);
        assertThat(reading.sourced()).isEqualTo(0.5);
        assertThat(reading.measured().current()).matches(amperes -> Math.abs(amperes) < 1 || !Double.isFinite(amperes));
        bench.verify();
    }

    @Test
    void aSweepIsLeftAloneUntilItIsOverAndFetchedAsAWhole() throws InterruptedException {
        SourceMeterBench bench = energised(sweeping()
                .asks(":TRAC:POIN:ACT?", "3")
                .asks(":TRAC:DATA?", "0.0,1E-9,7.5,0,0.1,2E-9,8.5,0,0.15,1E-3,9.5,8")
                .then(sourcing("0.2")));
        RunningSweep sweep = bench.start(SWEEP);
        assertThat(sweep.next())
                .containsExactly(
                        new Reading(0, new Reading.Measured(0, 1e-9), ReadingStatus.OK, 0.5),
                        new Reading(0.1, new Reading.Measured(0.1, 2e-9), ReadingStatus.OK, 1.5),
                        new Reading(0.2, new Reading.Measured(0.15, 1e-3), ReadingStatus.IN_COMPLIANCE, 2.5));
        assertThat(bench.clock.seconds()).isEqualTo(2.52);
        assertThat(sweep.next()).isEmpty();
        assertThat(bench.clock.seconds()).isEqualTo(3);
        bench.verify();
    }

    /** A spot reading in list mode would step through the list once more. */
    @Test
    void nothingIsMeasuredAtTheUnknownLevelOfASweepThatWasCutShort() {
        SourceMeterBench bench = energised(sweeping()
                .sends(":ABOR")
                .then(checked())
                .then(sourcing("0.5"))
                .then(spotReading("+4.999900E-01,+1.250000E-06,+2.000000E+00,+0"))
                .then(switchingOff()));
        bench.start(SWEEP).close();
        assertThatIllegalStateException()
                .isThrownBy(() -> bench.output.measure())
                .withMessageContaining("stands somewhere in a sweep that was cut short");
        bench.output.sourceVoltage(0.5);
        assertThat(bench.output.measure().sourced()).isEqualTo(0.5);
        bench.output.close();
        bench.verify();
    }

    @Test
    void everySettingIsReportedAsTheInstrumentHoldsItWithItsUnit() {
        SourceMeterBench bench = opened(nothing()
                .asks(":SOUR:FUNC?", "VOLT")
                .asks(":SYST:LFR?", "50")
                .asks(":OUTP?", "0")
                .asks(":OUTP:SMOD?", "HIMP")
                .asks(":SOUR:CLE:AUTO?", "0")
                .asks(":SYST:RSEN?", "1")
                .asks(":SOUR:VOLT?", "0")
                .asks(":SOUR:VOLT:MODE?", "FIX")
                .asks(":SOUR:VOLT:RANG:AUTO?", "0")
                .asks(":SOUR:VOLT:RANG?", "2.1")
                .asks(":SOUR:DEL:AUTO?", "0")
                .asks(":SOUR:DEL?", "0")
                .asks(":SENS:FUNC:CONC?", "1")
                .asks(":SENS:CURR:RANG:AUTO?", "1")
                .asks(":SENS:CURR:RANG?", "1.05E-6")
                .asks(":SENS:CURR:RANG:AUTO:LLIM?", "1.05E-6")
                .asks(":SENS:CURR:PROT?", "1E-3")
                .asks(":SENS:CURR:NPLC?", "1")
                .asks(":SENS:AVER?", "0")
                .asks(":SYST:AZER:STAT?", "0"));
        assertThat(bench.unit.settings())
                .hasSize(20)
                .containsEntry("off mode", "high-z")
                .containsEntry("current compliance", "0.001 A")
                .containsEntry("sense mode", "four-wire");
        bench.verify();
    }

    private static SourceMeasureSettings settings(MeasureRange source, MeasureRange current) {
        return new SourceMeasureSettings(
                SourceFunction.VOLTAGE,
                source,
                current,
                new MeasureRange.Fixed(2),
                1,
                SenseMode.TWO_WIRE,
                OffMode.NORMAL);
    }
}
