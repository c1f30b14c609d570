package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ExponentialMeanTest {

    /** Reference values: SciPy 1.17.1, 2T/chi2.ppf. */
    @Test
    void fiftySpikesOfTheNeuronHaveThePublishedInterval() {
        ExponentialMean mean = new ExponentialMean(50, 50 * 6.9e-3);

        assertThat(mean.value()).hasValue(6.9e-3);
        assertThat(mean.intervalEndedByEvents().low()).isCloseTo(5.3256686028e-3, within(1e-12));
        assertThat(mean.intervalEndedByEvents().high()).isCloseTo(9.2964441032e-3, within(1e-12));
        assertThat(mean.intervalEndedByTime().low()).isCloseTo(5.2337144255e-3, within(1e-12));
        assertThat(mean.intervalEndedByTime().high()).isCloseTo(9.2964441032e-3, within(1e-12));
    }

    @Test
    void withoutSpikesTheMeanIsBoundedFromBelowOnly() {
        ExponentialMean none = ExponentialMean.of(CensoredSample.of(new double[0], new double[] {0.1, 0.2}));

        assertThat(none.value()).isEmpty();
        assertThat(none.intervalEndedByTime().high()).isInfinite();
        // No event in T has probability exp(−T/τ): 5 % where T is 3 τ.
        assertThat(none.lowerLimit()).isCloseTo(0.3 / -Math.log(0.05), within(1e-9));
        assertThatIllegalArgumentException().isThrownBy(() -> new ExponentialMean(0, 0));
    }

    /** Also for the few events at which no interval can be exact. */
    @Test
    void intervalOfAWatchOfGivenLengthNeverHoldsTheTruthTooRarely() {
        RandomGenerator random = Draws.random(3);
        int runs = 4000;
        int covered = 0;
        for (int k = 0; k < runs; k++) {
            int events = 0;
            for (double t = 0; (t -= Math.log(1 - random.nextDouble())) < 4; ) {
                events++;
            }
            covered += new ExponentialMean(events, 4).intervalEndedByTime().contains(1) ? 1 : 0;
        }
        assertThat(covered / (double) runs).isBetween(0.945, 0.99);
    }
}
