package dev.crosspoint.statistics;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Random observations of known distributions. */
final class Draws {

    private Draws() {}

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Parameters that make a family's distribution unlike those of the others. */
    static double[] typical(DistributionFamily family) {
        return switch (family) {
            case NORMAL -> new double[] {0.16, 0.03};
            case LOGNORMAL -> new double[] {-1.8, 0.4};
            case WEIBULL -> new double[] {3, 0.4};
            case GAMMA -> new double[] {2.5, 2e-3};
            case EXPONENTIAL -> new double[] {6.9e-3};
            case POISSON -> new double[] {6.9};
            case GEOMETRIC -> new double[] {0.57};
        };
    }

    static Sample sample(DistributionFamily family, int n, RandomGenerator random) {
        return sample(family, typical(family), n, random);
    }

    static Sample sample(DistributionFamily family, double[] parameters, int n, RandomGenerator random) {
        double[] values = new double[n];
        Arrays.setAll(values, i -> family.law().draw(parameters, random));
        return Sample.of(values);
    }

    /** Watches each until a bound that is uniform between 0 and {@code longest}. */
    static CensoredSample censored(
            DistributionFamily family, double[] parameters, int n, double longest, RandomGenerator random) {
        double[] events = new double[n];
        double[] censored = new double[n];
        int seen = 0;
        for (int i = 0; i < n; i++) {
            double value = family.law().draw(parameters, random);
            double bound = longest * random.nextDouble();
            if (family.isDiscrete()) {
                bound = Math.floor(bound);
            }
            if (value <= bound) {
                events[seen++] = value;
            } else {
                censored[i - seen] = bound;
            }
        }
        return CensoredSample.of(Arrays.copyOf(events, seen), Arrays.copyOf(censored, n - seen));
    }
}
