package dev.crosspoint.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How well a fitted distribution describes its sample: the Anderson–Darling statistic A² and how often a sample of the
 * fitted distribution, fitted again, gives a larger one.
 *
 * <p>The parameters come from the same data, so tabulated significance points do not hold; the p-value is a parametric
 * bootstrap (Stute, González-Manteiga and Presedo-Quindimil, Metrika 1993, 40, 243). Values that were read from a
 * staircase are rounded the same way in the bootstrap.
 *
 * @param statistic A², dimensionless
 * @param pValue share of bootstrap samples with a statistic at least as large, counting the sample itself
 * @param replicates number of bootstrap samples that could be fitted
 */
public record GoodnessOfFit(double statistic, double pValue, int replicates) {

    /** Any fixed number will do: the same data give the same p-value for ever. */
    private static final long SEED = 0x1954_0A2DL;

    /** Keeps ln F finite where a value lies beyond what a double can tell from probability 0 or 1. */
    private static final double SMALLEST_PROBABILITY = 1e-300;

    /**
     * Tests a fit against the sample it was made from.
     *
     * @param resolution width of the steps to which the values are rounded, in their unit; 0 for none
     * @param replicates number of bootstrap samples, at least 1
     */
    public static GoodnessOfFit of(DistributionFit fit, Sample sample, double resolution, int replicates) {
        double observed = andersonDarling(fit, sample);
        SplittableRandom random = new SplittableRandom(SEED);
        int tried = 0;
        int larger = 0;
        for (int i = 0; i < replicates; i++) {
            Sample drawn = draw(fit, sample.size(), resolution, random);
            if (isFittable(fit.family(), drawn)) {
                tried++;
                DistributionFit refit = MaximumLikelihood.fit(fit.family(), drawn);
                larger += andersonDarling(refit, drawn) >= observed ? 1 : 0;
            }
        }
        return new GoodnessOfFit(observed, (larger + 1.0) / (tried + 1.0), tried);
    }

    private static boolean isFittable(DistributionFamily family, Sample sample) {
        return sample.distinct() >= 2 && family.supports(sample);
    }

    private static Sample draw(DistributionFit fit, int n, double resolution, SplittableRandom random) {
        double[] values = new double[n];
        Arrays.setAll(values, i -> {
            double value = fit.quantile(random.nextDouble(Double.MIN_NORMAL, 1));
            return resolution > 0 ? (Math.floor(value / resolution) + 0.5) * resolution : value;
        });
        return Sample.of(values);
    }

    /** Returns A² = −n − Σ (2i − 1)/n · [ln F(x_i) + ln(1 − F(x_{n+1−i}))] (Anderson and Darling, JASA 1954, 49, 765). */
    static double andersonDarling(DistributionFit fit, Sample sample) {
        double[] below = Arrays.stream(sample.sorted()).map(fit::probability).toArray();
        int n = below.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (2 * i + 1) * (logarithm(below[i]) + logarithm(1 - below[n - 1 - i]));
        }
        return -n - sum / n;
    }

    private static double logarithm(double probability) {
        return Math.log(Math.max(probability, SMALLEST_PROBABILITY));
    }
}
