package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class DistributionFamilyTest {

    /** Conductances are of the order of nanosiemens: a solver's absolute accuracy would lose them. */
    @Property(tries = 500, seed = "1")
    void quantileUndoesProbabilityFromPicoToGiga(
            @ForAll DistributionFamily family,
            @ForAll @DoubleRange(min = -12, max = 9) double magnitude,
            @ForAll @IntRange(min = 1, max = 999) int perMille) {
        double probability = perMille / 1000.0;
        double scale = Math.pow(10, magnitude);
        double[] parameters = switch (family) {
            case NORMAL -> new double[] {scale, 0.2 * scale};
            case LOGNORMAL -> new double[] {Math.log(scale), 0.7};
            case WEIBULL, GAMMA -> new double[] {4, scale};
            case EXPONENTIAL -> new double[] {scale};
            case POISSON -> new double[] {100 * probability};
            case GEOMETRIC -> new double[] {1e-3 * probability};
        };

        double value = family.law().quantile(parameters, probability);

        if (family.isDiscrete()) {
            assertThat(family.law().probability(parameters, value)).isGreaterThanOrEqualTo(probability);
            assertThat(family.law().probability(parameters, value - 1)).isLessThan(probability);
        } else {
            assertThat(family.law().probability(parameters, value)).isCloseTo(probability, within(1e-9));
            assertThat(value).isBetween(5e-4 * scale, 100 * scale);
        }
    }

    @Property(tries = 500, seed = "2")
    void densityIsTheSlopeOfTheProbability(
            @ForAll DistributionFamily family, @ForAll @DoubleRange(min = 0.02, max = 0.98) double probability) {
        double[] parameters = Draws.typical(family);
        double value = family.law().quantile(parameters, probability);
        double step = family.isDiscrete() ? 1 : 1e-5 * Math.abs(value);
        double above = family.law().probability(parameters, family.isDiscrete() ? value : value + step);
        double below = family.law().probability(parameters, value - step);
        double slope = (above - below) / (family.isDiscrete() ? 1 : 2 * step);

        assertThat(Math.exp(family.law().logDensity(parameters, value))).isCloseTo(slope, within(1e-6 * slope));
        assertThat(Math.exp(family.law().logSurvival(parameters, value)))
                .isCloseTo(1 - family.law().probability(parameters, value), within(1e-12));
    }

    @Property(tries = 7, seed = "3")
    void drawnValuesHaveMeanAndDeviationOfTheFamily(@ForAll DistributionFamily family) {
        double[] parameters = Draws.typical(family);
        int n = 20_000;

        Moments moments = Draws.sample(family, n, Draws.random(4)).moments();

        double deviation = family.law().standardDeviation(parameters);
        assertThat(moments.mean()).isCloseTo(family.law().mean(parameters), within(4 * deviation / Math.sqrt(n)));
        assertThat(moments.standardDeviation()).isCloseTo(deviation, within(0.03 * deviation));
    }
}
