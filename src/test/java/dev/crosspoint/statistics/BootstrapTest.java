package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private static final double[] SKEWED = {2, 1, 3, 7, 2, 5, 1, 1, 4, 20, 2, 3, 9, 1, 2, 6};

    /** Reference values: SciPy 1.17.1, bootstrap(n_resamples=400000), of which the last digit is random. */
    @Test
    void agreesWithSciPy() {
        Bootstrap bootstrap = Bootstrap.of(20_000);

        Interval bca = Sample.of(SKEWED).meanInterval(bootstrap);
        Interval percentile = bootstrap.percentileInterval(SKEWED, BootstrapTest::mean);

        assertThat(bca.low()).isCloseTo(2.75, within(0.07));
        assertThat(bca.high()).isCloseTo(8.06, within(0.2));
        assertThat(percentile.low()).isCloseTo(2.44, within(0.07));
        assertThat(percentile.high()).isCloseTo(6.88, within(0.1));
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        assertThat(new Bootstrap(99, 5).bcaInterval(SKEWED, BootstrapTest::mean))
                .isEqualTo(new Bootstrap(99, 5).bcaInterval(SKEWED, BootstrapTest::mean))
                .isNotEqualTo(new Bootstrap(99, 6).bcaInterval(SKEWED, BootstrapTest::mean));
    }

    @Test
    void valuesThatDoNotSpreadGiveAPointAndNoSpread() {
        Sample same = Sample.of(3, 3, 3, 3);

        assertThat(same.meanInterval(Bootstrap.of(99))).isEqualTo(new Interval(3, 3));
        assertThat(same.standardDeviationInterval(Bootstrap.of(99))).isEmpty();
        assertThat(Sample.of(3).standardDeviationInterval(Bootstrap.of(99))).isEmpty();
        assertThat(Sample.of(3).meanInterval(Bootstrap.of(99))).isEqualTo(new Interval(3, 3));
    }

    @Test
    void noReplicatesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Bootstrap.of(0));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
