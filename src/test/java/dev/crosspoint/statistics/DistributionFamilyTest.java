package dev.crosspoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class DistributionFamilyTest {

    /** Conductances are of the order of nanosiemens: a solver's absolute accuracy would lose them. */
    @Property(tries = 200, seed = "1")
    void quantileUndoesProbabilityFromPicoToGiga(
            @ForAll DistributionFamily family,
            @ForAll @DoubleRange(min = -12, max = 9) double magnitude,
            @ForAll @IntRange(min = 1, max = 999) int perMille) {
        double probability = perMille / 1000.0;
        double scale = Math.pow(10, magnitude);
        double first = switch (family) {
            case NORMAL -> scale;
            case LOGNORMAL -> Math.log(scale);
            case WEIBULL -> 4;
        };
        double second = switch (family) {
            case NORMAL -> 0.2 * scale;
            case LOGNORMAL -> 0.7;
            case WEIBULL -> scale;
        };

        double value = family.quantile(first, second, probability);

        assertThat(family.probability(first, second, value)).isCloseTo(probability, within(1e-9));
        assertThat(value).isBetween(0.01 * scale, 100 * scale);
    }
}
