package dev.crosspoint.driver.keysight;

import static dev.crosspoint.driver.keysight.B2902ATraffic.arming;
import static dev.crosspoint.driver.keysight.B2902ATraffic.beforeASweep;
import static dev.crosspoint.driver.keysight.B2902ATraffic.block;
import static dev.crosspoint.driver.keysight.B2902ATraffic.stair;
import static dev.crosspoint.driver.keysight.B2902ATraffic.switchingBothOff;
import static dev.crosspoint.driver.keysight.B2902ATraffic.switchingOff;
import static dev.crosspoint.scpi.ScpiTraffic.NO_ERROR;
import static dev.crosspoint.scpi.ScpiTraffic.checked;
import static dev.crosspoint.scpi.ScpiTraffic.nothing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.connection.Transcript;
import dev.crosspoint.instrument.EnergisedOutput;
import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.InstrumentErrorException;
import dev.crosspoint.instrument.InstrumentException;
import dev.crosspoint.instrument.InstrumentTimeoutException;
import dev.crosspoint.instrument.LinearSweep;
import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.ReadingStatus;
import dev.crosspoint.instrument.RunningSweep;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class B2900RunningSweepTest {
    /** 11 levels, a second apart. */
    private static final LinearSweep SLOW = new LinearSweep(0, 1, 11, false, 1, 0.5);

    /** 101 levels, 10 a second. */
    private static final LinearSweep FAST = new LinearSweep(0, 1, 101, false, 0.1, 0.05);

    @Test
    void aSlowSweepHandsOutEachReadingWhenItIsTaken() throws InterruptedException {
        B2900Bench bench = sweeping(
                SLOW,
                nothing()
                        .asks(":TRAC1:POIN:ACT?", "1")
                        .asks(":TRAC1:DATA? 0,1", readings(0, 1))
                        .asks(":TRAC1:POIN:ACT?", "2")
                        .asks(":TRAC1:DATA? 1,1", readings(1, 2)));
        RunningSweep sweep = bench.channel.start(bench.output, SLOW);
        assertThat(sweep.next()).hasSize(1);
        assertThat(bench.clock.seconds()).isCloseTo(0.52, within(1e-6));
        assertThat(sweep.next()).hasSize(1);
        assertThat(bench.clock.seconds()).isCloseTo(1.52, within(1e-6));
        bench.verify();
    }

    @Test
    void aFastSweepIsFetchedInBatchesAndNeverPointByPoint() throws InterruptedException {
        B2900Bench bench = sweeping(
                FAST,
                nothing()
                        .asks(":TRAC1:POIN:ACT?", "5")
                        .asks(":TRAC1:DATA? 0,5", readings(0, 5))
                        .asks(":TRAC1:POIN:ACT?", "12")
                        .asks(":TRAC1:DATA? 5,7", readings(5, 12)));
        RunningSweep sweep = bench.channel.start(bench.output, FAST);
        assertThat(sweep.next()).hasSize(5);
        assertThat(sweep.next()).hasSize(7);
        bench.verify();
    }

    @Test
    void theLastLevelLastsItsIntervalAndThenTheSweepIsComplete() throws InterruptedException {
        B2900Bench bench = sweeping(
                FAST,
                nothing()
                        .asks(":TRAC1:POIN:ACT?", "101")
                        .asks(":TRAC1:DATA? 0,101", readings(0, 101))
                        .sends(":SOUR1:VOLT 1.0", ":SOUR1:VOLT:MODE FIX")
                        .then(checked()));
        RunningSweep sweep = bench.channel.start(bench.output, FAST);
        assertThat(sweep.next()).hasSize(101);
        assertThat(sweep.next()).isEmpty();
        assertThat(bench.clock.seconds()).isCloseTo(10.1, within(1e-6));
        assertThat(sweep.next()).isEmpty();
        sweep.close();
        bench.verify();
    }

    @Test
    void readingsHoldLevelsStatusAndTimesFromTheStartOfTheSweep() throws InterruptedException {
        B2900Bench bench = sweeping(
                SLOW,
                nothing()
                        .asks(":TRAC1:POIN:ACT?", "2")
                        .asks(":TRAC1:DATA? 0,2", block(new double[] {0.01, 1e-9, 100.25, 0, 0}, new double[] {
                            0.09, 9.91e37, 101.25, 8192 + 2, 0.1
                        }))
                        .asks(":TRAC1:POIN:ACT?", "3")
                        .asks(":TRAC1:DATA? 2,1", block(new double[] {0.2, 1e-3, 102.25, 2, 0.2})));
        RunningSweep sweep = bench.channel.start(bench.output, SLOW);
        assertThat(sweep.next())
                .containsExactly(
                        new Reading(0, new Reading.Measured(0.01, 1e-9), ReadingStatus.OK, 0.5),
                        new Reading(0.1, new Reading.Measured(0.09, Double.NaN), ReadingStatus.OVER_RANGE, 1.5));
        assertThat(sweep.next())
                .containsExactly(new Reading(0.2, new Reading.Measured(0.2, 1e-3), ReadingStatus.IN_COMPLIANCE, 2.5));
        bench.verify();
    }

    @Test
    void aReadingThatIsLateIsWaitedForInTheTimeOfTheLab() throws InterruptedException {
        B2900Bench bench = sweeping(
                SLOW,
                nothing()
                        .asks(":TRAC1:POIN:ACT?", "0")
                        .asks(":TRAC1:POIN:ACT?", "0")
                        .asks(":TRAC1:POIN:ACT?", "1")
                        .asks(":TRAC1:DATA? 0,1", readings(0, 1)));
        RunningSweep sweep = bench.channel.start(bench.output, SLOW);
        assertThat(sweep.next()).hasSize(1);
        assertThat(bench.clock.seconds()).isCloseTo(0.72, within(1e-6));
        bench.verify();
    }

    @Test
    void anInstrumentThatNeverTriggersIsATimeOutAndTheOutputGoesOff() {
        Transcript polls = nothing();
        for (int i = 0; i < 59; i++) {
            polls = polls.asks(":TRAC1:POIN:ACT?", "0");
        }
        B2900Bench bench = sweeping(SLOW, polls.sends(":ABOR (@1)").then(switchingOff()));
        assertThatExceptionOfType(InstrumentTimeoutException.class)
                .isThrownBy(() -> sweepAll(bench, SLOW))
                .withMessageContaining("reading 1 of 11 is overdue by more than 5.0 s");
        bench.verify();
    }

    @Test
    void outputIsOffWhenTheInstrumentStopsAnsweringInMidSweep() {
        B2900Bench bench = sweeping(
                SLOW,
                nothing()
                        .asks(":TRAC1:POIN:ACT?", "1")
                        .asks(":TRAC1:DATA? 0,1", readings(0, 1))
                        .sends(":TRAC1:POIN:ACT?")
                        .timesOut()
                        .clears()
                        .sends(":ABOR (@1)")
                        .then(switchingOff()));
        assertThatExceptionOfType(InstrumentTimeoutException.class).isThrownBy(() -> sweepAll(bench, SLOW));
        bench.verify();
    }

    @Test
    void outputIsOffWhenTheLinkIsLostInTheMiddleOfABlock() {
        B2900Bench bench = sweeping(
                SLOW,
                nothing()
                        .asks(":TRAC1:POIN:ACT?", "1")
                        .sends(":TRAC1:DATA? 0,1")
                        .losesLink()
                        .clears()
                        .then(switchingOff()));
        assertThatExceptionOfType(InstrumentConnectionException.class)
                .isThrownBy(() -> sweepAll(bench, SLOW))
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
        bench.verify();
    }

    @Test
    void aTruncatedBlockIsNotTakenForReadings() {
        B2900Bench bench = sweeping(
                SLOW,
                nothing()
                        .asks(":TRAC1:POIN:ACT?", "2")
                        .asks(":TRAC1:DATA? 0,2", readings(0, 1))
                        .sends(":ABOR (@1)")
                        .then(switchingOff()));
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> sweepAll(bench, SLOW))
                .withMessageContaining(":TRAC1:DATA? 0,2: 5 numbers came instead of 2 readings of 5");
        bench.verify();
    }

    @Test
    void aBufferThatShrinksOrOverflowsIsRefused() {
        B2900Bench bench = sweeping(
                SLOW,
                nothing().asks(":TRAC1:POIN:ACT?", "12").sends(":ABOR (@1)").then(switchingOff()));
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> sweepAll(bench, SLOW))
                .withMessageContaining("the trace buffer holds 12 readings, not 0 to 11");
        bench.verify();
    }

    @Test
    void closingEarlyAbortsAndReportsWhatTheInstrumentRefused() {
        B2900Bench bench = sweeping(
                SLOW,
                nothing()
                        .sends(":ABOR (@1)")
                        .asks(":SYST:ERR?", "-211,\"Trigger ignored\"")
                        .asks(":SYST:ERR?", NO_ERROR));
        RunningSweep sweep = bench.channel.start(bench.output, SLOW);
        assertThatExceptionOfType(InstrumentErrorException.class)
                .isThrownBy(sweep::close)
                .withMessageContaining("-211");
        sweep.close();
        bench.verify();
    }

    @Test
    void anErrorDuringTheSweepIsNotOverlookedAtItsEnd() throws InterruptedException {
        B2900Bench bench = sweeping(
                SLOW,
                nothing()
                        .asks(":TRAC1:POIN:ACT?", "11")
                        .asks(":TRAC1:DATA? 0,11", readings(0, 11))
                        .sends(":SOUR1:VOLT 1.0", ":SOUR1:VOLT:MODE FIX")
                        .asks(":SYST:ERR?", "-211,\"Trigger ignored\"")
                        .asks(":SYST:ERR?", NO_ERROR));
        RunningSweep sweep = bench.channel.start(bench.output, SLOW);
        assertThat(sweep.next()).hasSize(11);
        assertThatExceptionOfType(InstrumentErrorException.class).isThrownBy(sweep::next);
        bench.verify();
    }

    @Test
    void anEmergencyOffByAnotherThreadEndsTheSweepWithTheReason() {
        B2900Bench bench =
                sweeping(SLOW, switchingBothOff().asks(":TRAC1:POIN:ACT?", "0").sends(":ABOR (@1)"));
        RunningSweep sweep = bench.channel.start(bench.output, SLOW);
        bench.instrument.safe();
        assertThatExceptionOfType(InstrumentException.class)
                .isThrownBy(sweep::next)
                .withMessageEndingWith("the output was switched off while a sweep was running");
        sweep.close();
        bench.verify();
    }

    @Test
    void anInterruptEndsTheWaitAndTheSweepGoesOnUntilItIsClosed() throws InterruptedException {
        B2900Bench bench = sweeping(
                SLOW,
                nothing()
                        .asks(":TRAC1:POIN:ACT?", "1")
                        .asks(":TRAC1:DATA? 0,1", readings(0, 1))
                        .sends(":ABOR (@1)")
                        .then(checked()));
        RunningSweep sweep = bench.channel.start(bench.output, SLOW);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(sweep::next);
        assertThat(sweep.next()).hasSize(1);
        sweep.close();
        bench.verify();
    }

    private static B2900Bench sweeping(LinearSweep sweep, Transcript traffic) {
        String interval = Double.toString(sweep.interval());
        String delay = Double.toString(sweep.measureDelay());
        return B2900Bench.energised(beforeASweep()
                .then(stair("0.0", "1.0", sweep.points(), "LIN", "SING"))
                .then(arming(interval, delay, sweep.points()))
                .then(traffic));
    }

    /** Runs a sweep as a protocol does. */
    private static void sweepAll(B2900Bench bench, LinearSweep levels) throws InterruptedException {
        try (EnergisedOutput output = bench.output;
                RunningSweep sweep = bench.channel.start(output, levels)) {
            while (!sweep.next().isEmpty()) {
                continue;
            }
        }
    }

    private static byte[] readings(int from, int to) {
        return block(IntStream.range(from, to)
                .mapToObj(i -> new double[] {0.01 * i, 1e-9 * i, i, 0, 0.01 * i})
                .toArray(double[][]::new));
    }
}
