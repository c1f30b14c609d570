package dev.crosspoint.analysis.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.statistics.Interval;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LossFinderTest {

    private static final OffState OFF = new OffState(1e-9, new Interval(0.9e-9, 1.1e-9), 100);
    private static final LossFinder FINDER = new LossFinder(Optional.of(OFF));

    private static Trace trace(double error, double... conductance) {
        double[] time = new double[conductance.length];
        Arrays.setAll(time, i -> i + 1.0);
        double[] errors = new double[conductance.length];
        Arrays.fill(errors, error);
        return new Trace(1, time, conductance, errors);
    }

    private static Loss.Lost lost(Criterion criterion, Trace trace) {
        assertThat(FINDER.find(criterion, trace)).isInstanceOf(Loss.Lost.class);
        return (Loss.Lost) FINDER.find(criterion, trace);
    }

    @Test
    void theLossLiesBetweenTheProbesAboutIt() {
        Loss.Lost lost = lost(Criterion.HALF, trace(0, 1e-6, 1e-6, 0.9e-6, 0.4e-6, 1e-9));
        assertThat(lost.time()).isCloseTo(Math.sqrt(3 * 4), within(1e-12));
        assertThat(lost.low()).isEqualTo(3);
        assertThat(lost.high()).isEqualTo(4);
        assertThat(lost.spacing()).isEqualTo(1);
    }

    @Test
    void everyCriterionHasItsOwnThreshold() {
        Trace trace = trace(0, 1e-6, 0.4e-6, 0.09e-6, 0.03e-6, 1.9e-9, 1e-9);
        assertThat(lost(Criterion.HALF, trace).high()).isEqualTo(2);
        assertThat(lost(Criterion.TENTH, trace).high()).isEqualTo(3);
        assertThat(lost(Criterion.GEOMETRIC_MEAN, trace).high()).isEqualTo(4);
        assertThat(lost(Criterion.TWICE_OFF, trace).high()).isEqualTo(5);
    }

    @Test
    void aSingleLowProbeIsNoLossButEndsNoPlateauEither() {
        Trace trace = trace(0, 1e-6, 0.3e-6, 1e-6, 1e-6, 0.3e-6, 0.3e-6);
        assertThat(lost(Criterion.HALF, trace).high()).isEqualTo(5);
        assertThat(lost(Criterion.PLATEAU, trace).high()).isEqualTo(5);
    }

    @Test
    void aStateThatComesBackEndsItsPlateauLaterThanItWasFirstLost() {
        Trace trace = trace(0, 1e-6, 0.3e-6, 0.3e-6, 1e-6, 1e-6, 0.3e-6, 0.3e-6);
        assertThat(lost(Criterion.HALF, trace).high()).isEqualTo(2);
        assertThat(lost(Criterion.PLATEAU, trace).high()).isEqualTo(6);
    }

    @Test
    void noiseWidensTheIntervalToTheProbesThatAreSure() {
        Loss.Lost lost = lost(Criterion.TWICE_OFF, trace(0.5e-9, 1e-6, 4e-9, 2.5e-9, 1.8e-9, 1.7e-9, 1e-9, 1e-9, 1e-9));
        assertThat(lost.low()).isEqualTo(2);
        assertThat(lost.high()).isEqualTo(7);
    }

    @Test
    void aLossThatTheNoiseMayHaveMadeIsNotCounted() {
        Loss loss = FINDER.find(Criterion.TWICE_OFF, trace(3e-9, 1e-6, 9e-9, 1.8e-9, 1.8e-9));
        assertThat(loss).isEqualTo(new Loss.Unknown("the noise hides the threshold"));
    }

    @Test
    void watchingThatEndsAtADoubtfulProbeIsABound() {
        Loss loss = FINDER.find(Criterion.TWICE_OFF, trace(3e-9, 1e-6, 9e-9, 1.8e-9));
        assertThat(loss).isEqualTo(new Loss.Kept(2));
    }

    @Test
    void aStateStillThereAtTheEndIsABoundNotATime() {
        assertThat(FINDER.find(Criterion.HALF, trace(0, 1e-6, 0.9e-6, 0.8e-6))).isEqualTo(new Loss.Kept(3));
    }

    @Test
    void withoutAnOffStateCriteriaThatNeedItSayWhy() {
        Loss loss = new LossFinder(Optional.empty()).find(Criterion.TWICE_OFF, trace(0, 1e-6, 1e-9, 1e-9));
        assertThat(loss)
                .isInstanceOfSatisfying(
                        Loss.Unknown.class,
                        unknown -> assertThat(unknown.reason()).contains("no probes before the first set"));
    }
}
