package dev.crosspoint.driver.keithley;

import static dev.crosspoint.driver.keithley.Keithley2450Traffic.configuring;
import static dev.crosspoint.driver.keithley.Keithley2450Traffic.energising;
import static dev.crosspoint.driver.keithley.Keithley2450Traffic.fetch;
import static dev.crosspoint.driver.keithley.Keithley2450Traffic.initiating;
import static dev.crosspoint.driver.keithley.Keithley2450Traffic.loading;
import static dev.crosspoint.driver.keithley.Keithley2450Traffic.measuring;
import static dev.crosspoint.driver.keithley.Keithley2450Traffic.opening;
import static dev.crosspoint.driver.keithley.Keithley2450Traffic.preparingToEnergise;
import static dev.crosspoint.driver.keithley.Keithley2450Traffic.switchingOff;
import static dev.crosspoint.driver.keithley.Keithley2450Traffic.triggering;
import static dev.crosspoint.scpi.ScpiTraffic.checked;
import static dev.crosspoint.scpi.ScpiTraffic.nothing;
import static dev.crosspoint.scpi.ScpiTraffic.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;

import dev.crosspoint.connection.Transcript;
import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.InstrumentErrorException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.ListSweep;
import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.instrument.OffMode;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.ReadingStatus;
import dev.crosspoint.instrument.RunningSweep;
import dev.crosspoint.instrument.SenseMode;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.instrument.SourceSweep;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class Keithley2450Test {
    private static final String READ = ":READ? \"defbuffer1\",SOUR,READ,REL,SOURSTAT";
    private static final ListSweep SWEEP = new ListSweep(new double[] {0, 0.1, 0.2}, 1, 0.5);
    private static final Transcript STARTED =
            loading("0.0,0.1,0.2", 3, "0.48", "0.48").then(initiating());

    private static SourceMeterBench opened(Transcript traffic) {
        return new SourceMeterBench(new Keithley2450Provider(), opening().then(traffic));
    }

    private static SourceMeterBench configured(Transcript traffic) {
        return opened(configuring().then(traffic)).configured();
    }

    private static SourceMeterBench energised(Transcript traffic) {
        return configured(energising().then(traffic)).energised();
    }

    @Test
    void theOutputIsOnAtZeroBehindAComplianceAndOffWhenClosed() {
        SourceMeterBench bench = energised(switchingOff());
        bench.output.close();
        bench.output.close();
        bench.verify();
    }

    @Test
    void aFixedRangeIsTheSmallestThatHoldsItsValue() {
        SourceMeterBench bench = opened(upTo(configuring(), ":SENS:FUNC \"CURR:DC\"")
                .then(measuring("0", ":SENS:CURR:RANG", "1.0E-4", "1.000000E-04")));
        bench.unit.configure(settings(new MeasureRange.Fixed(2), new MeasureRange.Fixed(50e-6), 1));
        bench.verify();
    }

    @Test
    void aSettingThatTheInstrumentDidNotTakeThrowsAndLeavesTheChannelUnconfigured() {
        SourceMeterBench bench =
                opened(upTo(configuring(), ":SOUR:VOLT:RANG?").asks(":SOUR:VOLT:RANG?", "2.000000E+01"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(bench::configured)
                .withMessageContaining("the voltage source range was set to 2.0 V, but reads back as 20.0 V");
        assertThatIllegalStateException().isThrownBy(bench::energised).withMessageContaining("is not configured yet");
        bench.verify();
    }

    static Stream<Arguments> impossibleSettings() {
        return Stream.of(
                Arguments.of(
                        settings(new MeasureRange.Auto(2), new MeasureRange.Auto(1e-7), 1),
                        "an automatic source range of a 2450 has no lower limit"),
                Arguments.of(settings(new MeasureRange.Fixed(300), new MeasureRange.Auto(1e-7), 1), "none holds 300.0"),
                Arguments.of(settings(new MeasureRange.Fixed(2), new MeasureRange.Fixed(2), 1), "none holds 2.0"),
                Arguments.of(
                        settings(new MeasureRange.Fixed(2), new MeasureRange.Auto(1e-7), 11),
                        "the integration time can be 0.01 PLC to 10.0 PLC, not 11.0 PLC"));
    }

    @ParameterizedTest
    @MethodSource("impossibleSettings")
    void settingsThatTheModelDoesNotHaveAreRefusedBeforeAByteIsSent(SourceMeasureSettings settings, String problem) {
        SourceMeterBench bench = opened(nothing());
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> bench.unit.configure(settings))
                .withMessageContaining(problem);
        bench.verify();
    }

    @Test
    void complianceIsReadBackAndAMismatchSwitchesOff() {
        SourceMeterBench bench = configured(upTo(preparingToEnergise(), ":SOUR:VOLT:ILIM?")
                .asks(":SOUR:VOLT:ILIM?", "1.050000E-01")
                .then(switchingOff()));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(bench::energised)
                .withMessageContaining("the current compliance was set to 0.001 A, but reads back as 0.105 A");
        bench.verify();
    }

    @Test
    void aRefusedComplianceLeavesTheOutputOff() {
        SourceMeterBench bench = configured(upTo(preparingToEnergise(), ":SOUR:VOLT:ILIM 0.001")
                .sends(":SOUR:VOLT:ILIM 0.001")
                .asks(":SYST:ERR?", "1102,\"Parameter error;1;2026/01/01 00:00:00.000\"")
                .then(checked())
                .then(switchingOff()));
        assertThatExceptionOfType(InstrumentErrorException.class)
                .isThrownBy(bench::energised)
                .withMessageContaining("1102");
        bench.verify();
    }

    static Stream<Arguments> impossibleCompliances() {
        return Stream.of(
                Arguments.of(new Compliance(SourceFunction.CURRENT, 1e-3, -1e-4), "limits both directions alike"),
                Arguments.of(Compliance.current(1e-10), "is at least 1.0E-9 A, not 1.0E-10 A"),
                Arguments.of(Compliance.current(1.1), "holds [1.05 A at up to 21.0 V, 0.105 A at up to 210.0 V]"));
    }

    @ParameterizedTest
    @MethodSource("impossibleCompliances")
    void aComplianceThatTheModelCannotHoldIsRefusedBeforeAByteIsSent(Compliance compliance, String problem) {
        SourceMeterBench bench = configured(nothing());
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> bench.unit.energise(compliance))
                .withMessageContaining(problem);
        bench.verify();
    }

    @Test
    void aComplianceOfTheSourcedQuantityIsNone() {
        SourceMeterBench bench = configured(nothing());
        assertThatIllegalArgumentException().isThrownBy(() -> bench.unit.energise(Compliance.voltage(1)));
        bench.verify();
    }

    @Test
    void aLevelBeyondTheFixedRangeIsRefusedBeforeAByteIsSent() {
        SourceMeterBench bench = energised(nothing());
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> bench.output.sourceVoltage(2.2))
                .withMessage("the fixed source range holds -2.1 to 2.1 V, not 2.2 V");
        assertThatExceptionOfType(LimitException.class).isThrownBy(() -> bench.output.sourceVoltage(Double.NaN));
        assertThatIllegalStateException().isThrownBy(() -> bench.output.sourceCurrent(0));
        bench.verify();
    }

    @Test
    void aReadingHoldsTheLevelWhatWasReadBackAndWhatWasMeasured() {
        SourceMeterBench bench = energised(nothing()
                .sends(":SOUR:VOLT 0.5")
                .then(checked())
                .asks(":SOUR:VOLT?", "5.000000E-01")
                .asks(READ, "4.99990E-01,1.25000E-06,2.00000E+00,1.36000E+02"));
        bench.output.sourceVoltage(0.5);
        assertThat(bench.output.measure())
                .isEqualTo(new Reading(0.5, new Reading.Measured(0.49999, 1.25e-6), ReadingStatus.OK, 2));
        bench.verify();
    }

    @ParameterizedTest
    @CsvSource({
        "1.0E-06, 168, IN_COMPLIANCE",
        "9.900000E+37, 168, OVER_RANGE",
        "9.910000E+37, 136, OVER_RANGE",
        "1.0E-06, 140, PROTECTION",
        "1.0E-06, 152, PROTECTION",
        "0.0, 8, PROTECTION"
    })
    void statusOfAReadingSaysWhyItCannotBeTrusted(String value, String bits, ReadingStatus status) {
        SourceMeterBench bench =
                energised(nothing().asks(":SOUR:VOLT?", "0.0").asks(READ, "0.0," + value + ",0.0," + bits));
        Reading reading = bench.output.measure();
        assertThat(reading.status()).isEqualTo(status);
        assertThat(reading.measured().current()).matches(amperes -> Math.abs(amperes) < 1 || !Double.isFinite(amperes));
        bench.verify();
    }

    @ParameterizedTest
    @CsvSource({
        "'0.0,1.0E-6,0.0', 3 numbers came instead of one reading of 4",
        "'0.0,bad,0.0,136', '\"bad\" is not a number'",
        "'0.0,0.0,0.0,1.5', should be a sum of bits"
    })
    void aGarbledReadingIsNoReading(String reply, String problem) {
        SourceMeterBench bench = energised(nothing().asks(":SOUR:VOLT?", "0.0").asks(READ, reply));
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> bench.output.measure())
                .withMessageContaining(problem);
        bench.verify();
    }

    @Test
    void outputThatCannotBeSwitchedOffIsTriedOnceMoreOnAClearedLinkAndAnnounced() {
        SourceMeterBench bench = energised(nothing()
                .sends(":OUTP 0", ":ABOR")
                .asks(":OUTP?", "1")
                .clears()
                .sends(":OUTP 0", ":ABOR")
                .asks(":OUTP?", "1"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> bench.output.close())
                .withMessageContaining("SWITCH THEM OFF BY HAND");
        assertThatIllegalStateException().isThrownBy(() -> bench.output.sourceVoltage(0.1));
        bench.verify();
    }

    @Test
    void aSweepIsAListWithAWaitBeforeAndBehindEachReading() throws InterruptedException {
        SourceMeterBench bench = energised(STARTED.asks(":TRAC:ACT?", "1")
                .asks(fetch(1, 1), "0.0,1E-9,7.5,136")
                .asks(":TRAC:ACT?", "3")
                .asks(fetch(2, 3), "0.1,2E-9,8.5,136,0.15,1E-3,9.5,168")
                .then(checked())
                .asks(":SOUR:VOLT?", "2.000000E-01"));
        RunningSweep sweep = bench.start(SWEEP);
        assertThat(sweep.next()).containsExactly(new Reading(0, new Reading.Measured(0, 1e-9), ReadingStatus.OK, 0.5));
        assertThat(sweep.next())
                .containsExactly(
                        new Reading(0.1, new Reading.Measured(0.1, 2e-9), ReadingStatus.OK, 1.5),
                        new Reading(0.2, new Reading.Measured(0.15, 1e-3), ReadingStatus.IN_COMPLIANCE, 2.5));
        assertThat(sweep.next()).isEmpty();
        assertThat(bench.clock.seconds()).isEqualTo(3);
        sweep.close();
        bench.verify();
    }

    @Test
    void aLongListIsSentInLinesThatTheInstrumentTakes() {
        double[] levels = new double[250];
        Arrays.fill(levels, 0.1);
        SourceMeterBench bench = energised(nothing()
                .sends(
                        ":ABOR",
                        ":SOUR:LIST:VOLT " + repeated(100),
                        ":SOUR:LIST:VOLT:APP " + repeated(100),
                        ":SOUR:LIST:VOLT:APP " + repeated(50))
                .then(checked())
                .asks(":SOUR:LIST:VOLT:POIN?", "250")
                .then(triggering(250, "0.009", "0.001"))
                .then(initiating()));
        bench.start(new ListSweep(levels, 0.05, 0.029));
        bench.verify();
    }

    @Test
    void aListThatTheInstrumentDidNotTakeWholeIsNotStarted() {
        SourceMeterBench bench =
                energised(upTo(STARTED, ":SOUR:LIST:VOLT:POIN?").asks(":SOUR:LIST:VOLT:POIN?", "2"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() -> bench.start(SWEEP))
                .withMessageContaining("voltage list points was set to 3, but reads back as 2");
        bench.verify();
    }

    @Test
    void aSweepThatIsGivenUpIsAbortedAndTheOutputStaysOn() {
        SourceMeterBench bench =
                energised(STARTED.sends(":ABOR").then(checked()).then(switchingOff()));
        RunningSweep sweep = bench.start(SWEEP);
        assertThatIllegalStateException().isThrownBy(() -> bench.output.measure());
        sweep.close();
        bench.output.close();
        bench.verify();
    }

    @Test
    void aReadingThatNeverComesEndsTheSweep() throws InterruptedException {
        Transcript never = nothing();
        for (int i = 0; i < 90; i++) {
            never = never.asks(":TRAC:ACT?", "0");
        }
        SourceMeterBench bench = energised(STARTED.then(never));
        RunningSweep sweep = bench.start(SWEEP);
        assertThatExceptionOfType(InstrumentTimeoutException.class)
                .isThrownBy(sweep::next)
                .withMessageContaining("reading 1 of 3 is overdue");
    }

    static Stream<Arguments> impossibleSweeps() {
        return Stream.of(
                Arguments.of(new ListSweep(new double[2501], 1, 0.5), "a sweep has 1 to 2500 levels, not 2501"),
                Arguments.of(new ListSweep(new double[] {0, 3}, 1, 0.5), "the fixed source range holds"),
                Arguments.of(new ListSweep(new double[] {0}, 0.03, 0.02), "does not end within the interval of 0.03 s"),
                Arguments.of(new ListSweep(new double[] {0}, 0.05, 0.01), "starts at least 0.02 s after it"),
                Arguments.of(new ListSweep(new double[] {0}, Double.NaN, 0.1), "the step interval can be up to"));
    }

    @ParameterizedTest
    @MethodSource("impossibleSweeps")
    void aSweepThatTheInstrumentCannotDoIsRefusedBeforeAByteIsSent(SourceSweep sweep, String problem) {
        SourceMeterBench bench = energised(nothing());
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> bench.start(sweep))
                .withMessageContaining(problem);
        bench.verify();
    }

    @Test
    void everySettingIsReportedAsTheInstrumentHoldsItWithItsUnit() {
        SourceMeterBench bench = opened(nothing()
                .asks(":SOUR:FUNC?", "VOLT")
                .asks(":SYST:LFR?", "50")
                .asks(":OUTP?", "0")
                .asks(":SENS:FUNC?", "\"CURR:DC\"")
                .asks(":SOUR:VOLT?", "0")
                .asks(":SOUR:VOLT:RANG:AUTO?", "0")
                .asks(":SOUR:VOLT:RANG?", "2")
                .asks(":SOUR:VOLT:ILIM?", "1E-3")
                .asks(":SOUR:VOLT:DEL:AUTO?", "0")
                .asks(":SOUR:VOLT:DEL?", "0")
                .asks(":SOUR:VOLT:READ:BACK?", "1")
                .asks(":OUTP:VOLT:SMOD?", "HIMP")
                .asks(":SENS:CURR:RANG:AUTO?", "1")
                .asks(":SENS:CURR:RANG?", "1E-6")
                .asks(":SENS:CURR:RANG:AUTO:LLIM?", "1E-7")
                .asks(":SENS:CURR:NPLC?", "1")
                .asks(":SENS:CURR:AZER?", "0")
                .asks(":SENS:CURR:AVER?", "0")
                .asks(":SENS:CURR:RSEN?", "1"));
        assertThat(bench.unit.settings())
                .hasSize(19)
                .contains(
                        entry("source function", "voltage"),
                        entry("measured quantity", "current"),
                        entry("current compliance", "0.001 A"),
                        entry("off mode", "high-z"),
                        entry("current range lower limit", "1.0E-7 A"),
                        entry("sense mode", "four-wire"));
        bench.verify();
    }

    private static SourceMeasureSettings settings(MeasureRange source, MeasureRange current, double nplc) {
        return new SourceMeasureSettings(
                SourceFunction.VOLTAGE,
                source,
                current,
                new MeasureRange.Fixed(2),
                nplc,
                SenseMode.TWO_WIRE,
                OffMode.NORMAL);
    }

    private static String repeated(int count) {
        return Collections.nCopies(count, "0.1").stream().collect(Collectors.joining(","));
    }
}
