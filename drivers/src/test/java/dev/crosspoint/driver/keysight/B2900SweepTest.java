package dev.crosspoint.driver.keysight;

import static dev.crosspoint.driver.keysight.B2902ATraffic.arming;
import static dev.crosspoint.driver.keysight.B2902ATraffic.armingTheTimer;
import static dev.crosspoint.driver.keysight.B2902ATraffic.beforeASweep;
import static dev.crosspoint.driver.keysight.B2902ATraffic.stair;
import static dev.crosspoint.driver.keysight.B2902ATraffic.switchingOff;
import static dev.crosspoint.scpi.ScpiTraffic.checked;
import static dev.crosspoint.scpi.ScpiTraffic.group;
import static dev.crosspoint.scpi.ScpiTraffic.nothing;
import static dev.crosspoint.scpi.ScpiTraffic.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.crosspoint.connection.Transcript;
import dev.crosspoint.connection.TranscriptConnection;
import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.InstrumentErrorException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.LinearSweep;
import dev.crosspoint.instrument.ListSweep;
import dev.crosspoint.instrument.LogarithmicSweep;
import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.instrument.OffMode;
import dev.crosspoint.instrument.SenseMode;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.instrument.SourcePulses;
import dev.crosspoint.instrument.SourceSweep;
import dev.crosspoint.instrument.StepSweep;
import dev.crosspoint.scpi.ScpiChannel;
import dev.crosspoint.scpi.ScpiLink;
import dev.crosspoint.scpi.smu.SmuLimits;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class B2900SweepTest {
    private static final SourceMeasureSettings FIXED = new SourceMeasureSettings(
            SourceFunction.VOLTAGE,
            new MeasureRange.Fixed(2),
            new MeasureRange.Fixed(1e-3),
            new MeasureRange.Fixed(2),
            1,
            SenseMode.TWO_WIRE,
            OffMode.NORMAL);

    private static final LinearSweep SWEEP = new LinearSweep(0, 0.5, 101, false, 0.1, 0.05);

    @Test
    void aLinearSweepIsPacedByTheTimerWithAFiniteCount() {
        assertStarts(SWEEP, stair("0.0", "0.5", 101, "LIN", "SING").then(arming("0.1", "0.05", 101)));
    }

    @Test
    void aDoubleSweepTakesTwoTriggersForEachPoint() {
        assertStarts(
                new LinearSweep(0, -0.2, 11, true, 0.1, 0.05),
                stair("0.0", "-0.2", 11, "LIN", "DOUB").then(arming("0.1", "0.05", 22)));
    }

    @Test
    void aLogarithmicSweepIsSwitchedToItsSpacingAfterItsEnds() {
        assertStarts(
                new LogarithmicSweep(1e-3, 1, 31, true, 0.1, 0.05),
                stair("0.001", "1.0", 31, "LOG", "DOUB").then(arming("0.1", "0.05", 62)));
    }

    @Test
    void aListIsSentInLinesThatAnInstrumentCanTake() {
        double[] levels =
                DoubleStream.iterate(0, level -> level + 0.001).limit(600).toArray();
        assertStarts(
                new ListSweep(levels, 0.1, 0.05),
                nothing()
                        .sends(
                                ":SOUR1:LIST:VOLT " + text(levels, 0, 250),
                                ":SOUR1:LIST:VOLT:APP " + text(levels, 250, 500),
                                ":SOUR1:LIST:VOLT:APP " + text(levels, 500, 600))
                        .then(checked())
                        .asks(":SOUR1:LIST:VOLT:POIN?", "600")
                        .then(group(row(":SOUR1:VOLT:MODE", "LIST")))
                        .then(arming("0.1", "0.05", 600)));
    }

    @Test
    void aSweepThatStaysAtOneLevelIsAList() {
        assertStarts(
                new LinearSweep(0.1, 0.1, 3, false, 0.1, 0.05),
                nothing()
                        .sends(":SOUR1:LIST:VOLT 0.1,0.1,0.1")
                        .then(checked())
                        .asks(":SOUR1:LIST:VOLT:POIN?", "3")
                        .then(group(row(":SOUR1:VOLT:MODE", "LIST")))
                        .then(arming("0.1", "0.05", 3)));
    }

    @Test
    void aListThatTheInstrumentDidNotTakeWholeIsNotStarted() {
        B2900Bench bench = B2900Bench.energised(beforeASweep()
                .sends(":SOUR1:LIST:VOLT 0.1,0.2,0.3")
                .then(checked())
                .asks(":SOUR1:LIST:VOLT:POIN?", "2"));
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(() ->
                        bench.channel.start(bench.output, new ListSweep(new double[] {0.1, 0.2, 0.3}, 0.1, 0.05)))
                .withMessageContaining("voltage list points was set to 3, but reads back as 2");
        bench.verify();
    }

    /** While a range is automatic a reading may take long, and a timer would leave it behind the levels. */
    @Test
    void onlyASweepInFixedRangesIsPacedByTheTimer() {
        assertThat(program(FIXED, SWEEP).plan().pace().chained()).isFalse();
        assertThat(program(B2900Bench.VOLTAGE_SOURCE, SWEEP).plan().pace().chained())
                .isTrue();
    }

    @Test
    void aStepOfManyReadingsIsAListOfTwoLevelsWithATimerOfItsOwn() {
        StepSweep step = new StepSweep(0.5, 50_000, 0, 1, 0.1, 0.05);
        B2900SweepProgram program = program(FIXED, step);
        B2900Pace pace = program.pace();
        assertThat(program.list().levels()).containsExactly(0.5, 0);
        assertThat(pace.steps()).isEqualTo(2);
        assertThat(pace.stepInterval()).isEqualTo(5000);
        assertThat(pace.readings().count()).isEqualTo(50_001);
        assertThat(pace.readings().interval()).isEqualTo(0.1);
    }

    /** Source and measurement wait for each other then, one step for each reading. */
    @Test
    void aStepThatIsReadInAnAutomaticRangeIsAListOfALevelForEachReading() {
        assertStarts(
                new StepSweep(0.1, 2, 0, 1, 0.1, 0.05),
                nothing()
                        .sends(":SOUR1:LIST:VOLT 0.1,0.1,0.0")
                        .then(checked())
                        .asks(":SOUR1:LIST:VOLT:POIN?", "3")
                        .then(group(row(":SOUR1:VOLT:MODE", "LIST")))
                        .then(arming("0.1", "0.05", 3)));
    }

    @Test
    void aStepOfMoreReadingsThanTheTraceBufferHoldsIsRefused() {
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> program(FIXED, new StepSweep(0.5, 100_000, 0, 1, 0.1, 0.05)))
                .withMessageContaining("count can be 1 to 100000, not 100001");
    }

    @Test
    void pulsesAreMadeFromTheBaseLevelAndNoSpotReadingIsAPulseLater() {
        B2900Bench bench = B2900Bench.energised(nothing()
                .sends(":ABOR (@1)")
                .then(group(
                        row(":SOUR1:VOLT:MODE", "FIX"),
                        row(":SOUR1:VOLT", "0.0"),
                        row(":SOUR1:VOLT:TRIG", "0.5"),
                        row(":SOUR1:PULS:DEL", "0.0"),
                        row(":SOUR1:PULS:WIDT", "0.03"),
                        row(":SOUR1:FUNC:TRIG:CONT", "0"),
                        row(":SOUR1:FUNC:SHAP", "PULS")))
                .then(armingTheTimer("0.1", "0.005", 20))
                .sends(":ABOR (@1)", ":SOUR1:FUNC:SHAP DC")
                .then(checked()));
        bench.channel
                .start(bench.output, new SourcePulses(0, 0.5, 0.03, 0.1, 20, 0.005))
                .close();
        bench.verify();
    }

    @Test
    void aSweepThatTheInstrumentRefusesIsAborted() {
        Transcript started = stair("0.0", "0.5", 101, "LIN", "SING").then(arming("0.1", "0.05", 101));
        Transcript refused = new Transcript(
                started.address(),
                started.entries().subList(0, started.entries().size() - 2));
        B2900Bench bench = B2900Bench.energised(beforeASweep()
                .then(refused)
                .asks(":SYST:ERR?", "-213,\"Init ignored\"")
                .then(checked())
                .sends(":ABOR (@1)"));
        assertThatExceptionOfType(InstrumentErrorException.class)
                .isThrownBy(() -> bench.channel.start(bench.output, SWEEP))
                .withMessageContaining("-213");
        bench.verify();
    }

    static Stream<Arguments> impossibleSweeps() {
        return Stream.of(
                Arguments.of(
                        new LinearSweep(0, 211, 11, false, 0.1, 0), "the voltage level can be -210.0 V to 210.0 V"),
                Arguments.of(new ListSweep(new double[] {0, 1, 0, -300}, 0.1, 0), "the voltage level can be -210.0 V"),
                Arguments.of(
                        new LinearSweep(0, 1, 2501, false, 0.1, 0),
                        "the voltage sweep points can be 1 to 2500, not 2501"),
                Arguments.of(new ListSweep(new double[2501], 0.1, 0), "the voltage sweep points can be 1 to 2500"),
                Arguments.of(new LinearSweep(0, 1, 11, false, 0.01, 0), "does not end within the interval of 0.01 s"),
                Arguments.of(new LinearSweep(0, 1, 11, false, 0.1, 0.09), "does not end within the interval of 0.1 s"),
                Arguments.of(new LinearSweep(0, 1, 11, false, 0.1, -0.01), "the measure delay can be 0.0 s to"),
                Arguments.of(
                        new LinearSweep(0, 1, 11, false, 1e6, 0), "the step interval can be 1.0E-5 s to 100000.0 s"),
                Arguments.of(new LinearSweep(0, 1, 11, false, Double.NaN, 0), "the step interval can be"));
    }

    @ParameterizedTest
    @MethodSource("impossibleSweeps")
    void aSweepThatTheInstrumentCannotDoIsRefusedBeforeAByteIsSent(SourceSweep sweep, String problem) {
        B2900Bench bench = B2900Bench.energised(nothing());
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> bench.channel.start(bench.output, sweep))
                .withMessageContaining(problem);
        bench.verify();
    }

    static Stream<Arguments> impossiblePulses() {
        return Stream.of(
                Arguments.of(new SourcePulses(0, 250, 0.03, 0.1, 5, 0), "the voltage level can be"),
                Arguments.of(new SourcePulses(-250, 0, 0.03, 0.1, 5, 0), "the voltage level can be"),
                Arguments.of(new SourcePulses(0, 1, 20e-6, 0.1, 5, 0), "the pulse width can be 5.0E-5 s to"),
                Arguments.of(new SourcePulses(0, 1, 0.03, 0.1, 100_001, 0), "the step count can be 1 to 100000"));
    }

    @ParameterizedTest
    @MethodSource("impossiblePulses")
    void pulsesThatTheInstrumentCannotMakeAreRefusedBeforeAByteIsSent(SourcePulses pulses, String problem) {
        B2900Bench bench = B2900Bench.energised(nothing());
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> bench.channel.start(bench.output, pulses))
                .withMessageContaining(problem);
        bench.verify();
    }

    @Test
    void anOutputThatIsOffCannotSweep() {
        B2900Bench bench = B2900Bench.energised(switchingOff());
        bench.output.close();
        assertThatIllegalStateException().isThrownBy(() -> bench.channel.start(bench.output, SWEEP));
        bench.verify();
    }

    @Test
    void whileASweepRunsNothingElseIsSourcedOrMeasured() {
        B2900Bench bench = B2900Bench.energised(
                beforeASweep().then(stair("0.0", "0.5", 101, "LIN", "SING")).then(arming("0.1", "0.05", 101)));
        bench.channel.start(bench.output, SWEEP);
        assertThatIllegalStateException()
                .isThrownBy(() -> bench.channel.start(bench.output, SWEEP))
                .withMessageMatching("a sweep is running on channel 1 of .*; close it first");
        assertThatIllegalStateException().isThrownBy(() -> bench.output.sourceVoltage(0));
        assertThatIllegalStateException().isThrownBy(() -> bench.output.measure());
        bench.verify();
    }

    @Test
    void theComplianceCountsForTheLevelsOfASweep() {
        SmuLimits limits =
                new SmuLimits(B2900Model.B2902A.ratings(), B2900Bench.VOLTAGE_SOURCE, Compliance.current(2), 0.02, 0);
        program(limits, new LinearSweep(0, 6, 11, true, 0.1, 0));
        assertThatExceptionOfType(LimitException.class)
                .isThrownBy(() -> program(limits, new LinearSweep(0, 7, 2, true, 0.1, 0)))
                .withMessageEndingWith("not a level of 7.0 V with a compliance of 2.0 A");
    }

    @Test
    void mostPointsAreThoseOfTheManual() {
        assertThat(B2900Bench.opened(nothing()).channel.maximumSweepPoints()).isEqualTo(2500);
    }

    private static B2900SweepProgram program(SourceMeasureSettings settings, SourceSweep sweep) {
        return program(new SmuLimits(B2900Model.B2902A.ratings(), settings, Compliance.current(1e-3), 0.02, 0), sweep);
    }

    private static B2900SweepProgram program(SmuLimits limits, SourceSweep sweep) {
        ScpiLink link = new ScpiLink(new TranscriptConnection(nothing()), Duration.ofSeconds(2));
        return B2900SweepProgram.of(new ScpiChannel(link, 1), B2900Model.B2902A, limits, sweep);
    }

    private static void assertStarts(SourceSweep sweep, Transcript traffic) {
        B2900Bench bench = B2900Bench.energised(beforeASweep().then(traffic));
        bench.channel.start(bench.output, sweep);
        bench.verify();
    }

    private static String text(double[] levels, int from, int to) {
        return Arrays.stream(levels, from, to).mapToObj(Double::toString).collect(Collectors.joining(","));
    }
}
