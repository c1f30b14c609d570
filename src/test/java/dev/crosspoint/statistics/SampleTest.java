package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {

    /** Reference values: SciPy 1.17.1, t.interval, chi2.ppf, numpy.quantile. */
    @Test
    void meanDeviationAndQuantilesAgreeWithSciPy() {
        Sample sample = MaximumLikelihoodTest.SET_VOLTAGES;
        Moments moments = sample.moments();

        assertThat(moments.mean()).isCloseTo(0.1553, within(1e-12));
        assertThat(moments.standardDeviation()).isCloseTo(0.01875352598425441, within(1e-14));
        assertThat(moments.meanInterval().low()).isCloseTo(0.14652307966819866, within(1e-11));
        assertThat(moments.meanInterval().high()).isCloseTo(0.16407692033180138, within(1e-11));
        assertThat(moments.standardDeviationInterval().low()).isCloseTo(0.01426187637084118, within(1e-11));
        assertThat(moments.standardDeviationInterval().high()).isCloseTo(0.027390868129826756, within(1e-11));
        assertThat(moments.coefficientOfVariation()).isCloseTo(0.120757, within(1e-6));
        assertThat(sample.median()).isCloseTo(0.154, within(1e-12));
        assertThat(sample.quantile(0.25)).isCloseTo(0.14425, within(1e-12));
    }

    /** Ranks from binomial tables: the interval is the tightest whose two tails are 2.5 % at most; 0 for none. */
    @ParameterizedTest
    @CsvSource({"5, 0.5, 0, 0", "6, 0.5, 1, 6", "10, 0.5, 2, 9", "35, 0.5, 12, 24", "35, 0.25, 4, 15", "10, 0.25, 0, 0"
    })
    void quantileIntervalUsesTheRightRanks(int n, double probability, int lower, int upper) {
        Sample ranks = Sample.of(IntStream.rangeClosed(1, n).asDoubleStream().toArray());

        if (lower == 0) {
            assertThat(ranks.quantileInterval(probability)).isEmpty();
        } else {
            assertThat(ranks.quantileInterval(probability)).contains(new Interval(lower, upper));
        }
    }

    @Test
    void medianIntervalHoldsTheTruthForASkewedPopulation() {
        RandomGenerator random = Draws.random(5);
        double[] truth = {2, 1.2};
        double median = Math.exp(truth[0]);
        int covered = 0;
        for (int k = 0; k < 1000; k++) {
            Sample sample = Draws.sample(DistributionFamily.LOGNORMAL, truth, 35, random);
            covered += sample.quantileInterval(0.5).orElseThrow().contains(median) ? 1 : 0;
        }
        assertThat(covered).isBetween(940, 985);
    }

    @Test
    void aSingleValueHasNoIntervalRatherThanAWrongOne() {
        Moments one = Sample.of(0.3).moments();

        assertThat(one.standardDeviation()).isNaN();
        assertThatIllegalStateException().isThrownBy(one::meanInterval);
    }

    @Test
    void aValueThatIsNotFiniteIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.of(1, Double.NaN))
                .withMessageContaining("NaN");
    }

    @Test
    void plottingPositionsAvoidZeroAndOne() {
        assertThat(Sample.of(3, 1, 2, 4).plottingPositions()).containsExactly(0.125, 0.375, 0.625, 0.875);
    }
}
