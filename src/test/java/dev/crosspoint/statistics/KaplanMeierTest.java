package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {

    /**
     * Weeks of remission under 6-mercaptopurine (Freireich et al., Blood 1963, 21, 699), of which the estimate is in every
     * textbook: Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data, Wiley 2002.
     */
    private static final CensoredSample REMISSIONS = CensoredSample.of(
            new double[] {6, 6, 6, 7, 10, 13, 16, 22, 23}, new double[] {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35});

    @Test
    void agreesWithTheTextbook() {
        KaplanMeier curve = KaplanMeier.of(REMISSIONS);

        assertThat(curve.steps()).extracting(KaplanMeier.Step::atRisk).containsExactly(21, 17, 15, 12, 11, 7, 6);
        assertThat(curve.steps()).extracting(KaplanMeier.Step::events).containsExactly(3, 1, 1, 1, 1, 1, 1);
        double[] survival = {0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482};
        for (int i = 0; i < survival.length; i++) {
            assertThat(curve.steps().get(i).survival()).isCloseTo(survival[i], within(5e-5));
        }
        assertThat(curve.survival(5.9)).isEqualTo(1);
        assertThat(curve.survival(6)).isEqualTo(curve.survival(6.9)).isCloseTo(0.8571, within(5e-5));
        assertThat(curve.survival(34)).isCloseTo(0.4482, within(5e-5));
        assertThat(curve.last()).isEqualTo(35);
    }

    /** Reference values: SciPy 1.17.1, ecdf(CensoredData).sf.confidence_interval(method="log-log"). */
    @Test
    void bandStaysWithinZeroAndOne() {
        List<KaplanMeier.Step> steps = KaplanMeier.of(REMISSIONS).steps();

        assertThat(steps.get(0).band().orElseThrow().low()).isCloseTo(0.61971795527, within(1e-9));
        assertThat(steps.get(0).band().orElseThrow().high()).isCloseTo(0.95155174765, within(1e-9));
        assertThat(steps.get(6).band().orElseThrow().low()).isCloseTo(0.18805200596, within(1e-9));
        assertThat(steps.get(6).band().orElseThrow().high()).isCloseTo(0.68014262850, within(1e-9));
        assertThat(steps.get(0).probabilityBand().orElseThrow().low()).isCloseTo(1 - 0.95155174765, within(1e-9));
    }

    /**
     * The median is the textbook's 23 weeks. The band holds a half to the end of the observed, so nothing bounds it from
     * above; it holds 0.75, around the first quartile, from 6 to 22 weeks.
     */
    @Test
    void quantileThatTheObservationsDoNotBracketHasNoInterval() {
        KaplanMeier curve = KaplanMeier.of(REMISSIONS);

        assertThat(curve.quantile(0.5)).isEqualTo(23);
        assertThat(curve.quantileWithInterval(0.5)).isEmpty();
        assertThat(curve.quantileWithInterval(0.25)).contains(new KaplanMeier.Quantile(13, new Interval(6, 22)));
    }

    /** Median 23 weeks, 95 % interval from 13 weeks without an upper end: survfit of R with conf.type log-log. */
    @Test
    void medianHasTheIntervalThatItsBandAllows() {
        KaplanMeier curve = KaplanMeier.of(REMISSIONS);

        assertThat(curve.median()).hasValue(23);
        assertThat(curve.medianInterval()).isEqualTo(new Interval(13, Double.POSITIVE_INFINITY));
        assertThat(KaplanMeier.of(CensoredSample.of(new double[] {1}, new double[] {2, 2}))
                        .median())
                .isEmpty();
    }

    @Test
    void completeObservationsGiveTheirCumulativeFrequency() {
        KaplanMeier curve = KaplanMeier.of(Sample.of(3, 1, 2, 2));

        assertThat(curve.steps()).extracting(KaplanMeier.Step::value).containsExactly(1.0, 2.0, 3.0);
        assertThat(curve.steps().get(1).probability()).isCloseTo(0.75, within(1e-15));
        assertThat(curve.steps().get(2).survival()).isZero();
        assertThat(curve.steps().get(2).band()).isEmpty();
    }

    @Test
    void withoutEventsTheCurveHasNoSteps() {
        KaplanMeier curve = KaplanMeier.of(CensoredSample.of(new double[0], new double[] {0.1}));

        assertThat(curve.steps()).isEmpty();
        assertThat(curve.survival(1)).isEqualTo(1);
    }

    /** An event at the very bound came first, so the bound was not yet at risk of being reached by it. */
    @Test
    void whatEndedTheWatchingIsEstimatedFromTheSameObservations() {
        KaplanMeier ends = KaplanMeier.ofCensoring(CensoredSample.of(new double[] {1, 3}, new double[] {1, 2, 2}));

        assertThat(ends.survival(0.5)).isEqualTo(1);
        assertThat(ends.survival(1)).isCloseTo(3 / 4.0, within(1e-15));
        assertThat(ends.survival(2)).isCloseTo(3 / 4.0 / 3, within(1e-15));
        assertThat(ends.quantile(0.5)).isEqualTo(2);
        assertThat(ends.quantile(0.1)).isInfinite();
    }
}
