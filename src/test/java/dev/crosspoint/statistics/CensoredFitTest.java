package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CensoredFitTest {

    private static final double[] NONE = {};
    private static final double[] TRAINS = {0.1, 0.1, 0.1};

    @ParameterizedTest
    @EnumSource(DistributionFamily.class)
    void trainsWithoutSpikesAreNotResolvedRatherThanAnError(DistributionFamily family) {
        assertThat(MaximumLikelihoodTest.reason(family, CensoredSample.of(NONE, TRAINS)))
                .contains("0 events in 3 observations", family.label());
        assertThat(MaximumLikelihoodTest.reason(family, CensoredSample.of(new double[] {1}, TRAINS)))
                .contains("1 events in 4 observations");
        assertThat(MaximumLikelihoodTest.reason(family, CensoredSample.of(NONE, NONE)))
                .contains("0 events in 0");
    }

    @Test
    void everyPulseFiringLeavesTheProbabilityToTheProportion() {
        CensoredSample pulses = CensoredSample.of(new double[] {1, 1, 1, 1}, NONE);

        assertThat(MaximumLikelihoodTest.reason(DistributionFamily.GEOMETRIC, pulses))
                .contains("every trial succeeded");
        assertThat(new Proportion(4, 4).interval().low()).isCloseTo(0.5101, within(1e-4));
        assertThat(new Proportion(4, 4).interval().high()).isEqualTo(1);
    }

    @Test
    void aWatchThatEndedAtOnceSaysNothing() {
        double[] events = {0.003, 0.007, 0.012, 0.005};

        for (DistributionFamily family : List.of(
                DistributionFamily.EXPONENTIAL,
                DistributionFamily.GAMMA,
                DistributionFamily.WEIBULL,
                DistributionFamily.LOGNORMAL)) {
            DistributionFit with = MaximumLikelihoodTest.fit(family, CensoredSample.of(events, new double[] {0, 0}));
            DistributionFit without = MaximumLikelihoodTest.fit(family, Sample.of(events));

            assertThat(with.parameters()).isEqualTo(without.parameters());
            assertThat(with.covariance()).isEqualTo(without.covariance());
            assertThat(with.logLikelihood()).isEqualTo(without.logLikelihood());
        }
    }

    /** A neuron that fires within 1 ms or not at all in 10 s: what a search could lose itself in. */
    @ParameterizedTest
    @EnumSource(names = {"EXPONENTIAL", "GAMMA", "WEIBULL", "LOGNORMAL"})
    void boundsFarBeyondAllEventsGiveFiniteFits(DistributionFamily family) {
        RandomGenerator random = Draws.random(7);
        double[] events = Draws.sample(DistributionFamily.EXPONENTIAL, new double[] {1e-3}, 1000, random)
                .sorted();
        CensoredSample observations = CensoredSample.of(events, new double[] {10, 10, 10, 10});

        DistributionFit fit = MaximumLikelihoodTest.fit(family, observations);

        assertThat(fit.logLikelihood()).isFinite();
        assertThat(fit.meanInterval().contains(fit.mean())).isTrue();
        assertThat(fit.medianInterval().high()).isLessThan(fit.medianInterval().low() * 20);
    }

    /** Every outcome is a fit with finite numbers or a reason; nothing is NaN, nothing thrown. */
    @Property(tries = 2000, seed = "5")
    void anyObservationsGiveAFitOrAReason(
            @ForAll DistributionFamily family,
            @ForAll @Size(max = 6) List<@DoubleRange(min = 0, max = 100) Double> events,
            @ForAll @Size(max = 6) List<@DoubleRange(min = 0, max = 1000) Double> censored,
            @ForAll boolean whole) {
        CensoredSample observations = CensoredSample.of(values(events, whole), values(censored, whole));

        Estimate<DistributionFit> fit = MaximumLikelihood.fit(family, observations);

        if (fit instanceof Estimate.Unresolved<DistributionFit> none) {
            assertThat(none.reason()).isNotBlank();
        } else {
            DistributionFit found = fit.value().orElseThrow();
            assertThat(found.parameters()).allMatch(Double::isFinite);
            assertThat(List.of(found.mean(), found.standardDeviation(), found.median(), found.aic(), found.bic()))
                    .noneMatch(value -> value.isNaN());
            for (int i = 0; i < found.parameters().size(); i++) {
                assertThat(found.parameterInterval(i)
                                .contains(found.parameters().get(i)))
                        .isTrue();
            }
            assertThat(found.meanInterval().low()).isLessThanOrEqualTo(found.mean());
            assertThat(found.standardDeviationInterval().high())
                    .isGreaterThanOrEqualTo(found.standardDeviation() * (1 - 1e-12));
        }
    }

    @Property(tries = 100, seed = "6")
    void theUnitOfTimeDoesNotMatter(@ForAll @DoubleRange(min = -9, max = 9) double magnitude) {
        double unit = Math.pow(10, magnitude);
        for (DistributionFamily family : List.of(
                DistributionFamily.EXPONENTIAL,
                DistributionFamily.GAMMA,
                DistributionFamily.WEIBULL,
                DistributionFamily.LOGNORMAL)) {
            CensoredSample seconds = Draws.censored(family, Draws.typical(family), 40, 1, Draws.random(8));
            double[] events = Arrays.stream(seconds.events()).map(t -> t * unit).toArray();
            double[] censored =
                    Arrays.stream(seconds.censored()).map(t -> t * unit).toArray();

            double mean = MaximumLikelihoodTest.fit(family, seconds).mean();
            double other = MaximumLikelihoodTest.fit(family, CensoredSample.of(events, censored))
                    .mean();

            assertThat(other).isCloseTo(mean * unit, within(1e-7 * mean * unit));
        }
    }

    @Test
    void censoredTimesAreNotTakenForEvents() {
        // 33 Hz, 5 ms, 0.75 V: trains of 20 pulses watch a neuron of 6.9 ms for 100 ms; here for 5 ms, one pulse.
        double[] truth = {6.9e-3};
        CensoredSample onePulse = shortWatches(truth, 2000, 5e-3);

        DistributionFit fit = MaximumLikelihoodTest.fit(DistributionFamily.EXPONENTIAL, onePulse);

        assertThat(fit.events()).isBetween(950, 1110);
        assertThat(fit.censored()).isEqualTo(2000 - fit.events());
        assertThat(fit.mean()).isCloseTo(6.9e-3, within(3 * 6.9e-3 / Math.sqrt(fit.events())));
        assertThat(fit.bic()).isCloseTo(fit.aic() - 2 + Math.log(fit.events()), within(1e-9));
    }

    @Test
    void countsOfBinsCompareWithTheTimesTheyCount() {
        CensoredSample times = shortWatches(new double[] {6.9e-3}, 500, 20e-3);
        DistributionFit exponential = MaximumLikelihoodTest.fit(DistributionFamily.EXPONENTIAL, times);
        DistributionFit poisson = MaximumLikelihoodTest.fit(DistributionFamily.POISSON, times.inBins(1e-3));
        CensoredSample trials = plusOne(times.inBins(1e-5));
        DistributionFit geometric = MaximumLikelihoodTest.fit(DistributionFamily.GEOMETRIC, trials);

        assertThat(poisson.asDensity(1e-3).aic()).isGreaterThan(exponential.aic() + 100);
        // Fine bins of memoryless times are trials until the first success.
        assertThat(geometric.mean() * 1e-5).isCloseTo(exponential.mean(), within(1e-3 * exponential.mean()));
        assertThat(geometric.asDensity(1e-5).aic()).isCloseTo(exponential.aic(), within(0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelChoice.of(
                        List.of(DistributionFamily.POISSON, DistributionFamily.GAMMA), times.inBins(1e-3)))
                .withMessageContaining("do not compare");
    }

    @Test
    void aBinThatWasNotWatchedToItsEndIsNotCounted() {
        CensoredSample bins = CensoredSample.of(new double[] {0, 0.9, 2.5}, new double[] {0.7, 1, 3.2})
                .inBins(1);

        assertThat(bins.events()).containsExactly(0, 0, 2);
        assertThat(bins.censored()).containsExactly(0, 2);
    }

    @Test
    void negativeAndMissingTimesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CensoredSample.of(new double[] {-1e-9}, NONE))
                .withMessageContaining("event times");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CensoredSample.of(NONE, new double[] {Double.NaN}))
                .withMessageContaining("censored times");
    }

    private static CensoredSample shortWatches(double[] truth, int n, double length) {
        double[] times = Draws.sample(DistributionFamily.EXPONENTIAL, truth, n, Draws.random(9))
                .sorted();
        double[] events = Arrays.stream(times).filter(t -> t <= length).toArray();
        double[] censored = new double[n - events.length];
        Arrays.fill(censored, length);
        return CensoredSample.of(events, censored);
    }

    private static CensoredSample plusOne(CensoredSample counts) {
        return CensoredSample.of(
                Arrays.stream(counts.events()).map(k -> k + 1).toArray(),
                Arrays.stream(counts.censored()).map(k -> k + 1).toArray());
    }

    private static double[] values(List<Double> list, boolean whole) {
        return list.stream().mapToDouble(v -> whole ? Math.rint(v) : v).toArray();
    }
}
