package dev.crosspoint.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How well a fitted distribution describes its observations: how far it is from them, and how often observations drawn
 * from it, and fitted again, are farther from theirs.
 *
 * <p>The parameters come from the same data, so tabulated significance points do not hold; the p-value is a parametric
 * bootstrap (Stute, González-Manteiga and Presedo-Quindimil, Metrika 1993, 40, 243). Values that were read from a
 * staircase are rounded the same way in the bootstrap. Where values are censored, so are the drawn ones, at bounds drawn
 * from the Kaplan–Meier estimate of what ended the watching (Davison and Hinkley, Bootstrap Methods and their Application,
 * Cambridge 1997, section 3.5).
 *
 * @param statistic the distance, dimensionless
 * @param pValue share of bootstrap samples with a distance at least as large, counting the observations themselves
 * @param replicates number of bootstrap samples that could be fitted
 */
public record GoodnessOfFit(double statistic, double pValue, int replicates) {

    /** Tests a fit against the observations it was made from. */
    public static GoodnessOfFit of(
            FitStatistic statistic, DistributionFit fit, Observations observations, Bootstrap bootstrap) {
        return of(statistic, fit, observations, 0, bootstrap);
    }

    /**
     * Tests a fit against the rounded observations it was made from.
     *
     * @param resolution width of the steps to which the values are rounded, in their unit; 0 for none
     */
    public static GoodnessOfFit of(
            FitStatistic statistic,
            DistributionFit fit,
            Observations observations,
            double resolution,
            Bootstrap bootstrap) {
        double observed = statistic.distance(fit, KaplanMeier.of(observations));
        KaplanMeier censoring = KaplanMeier.ofCensoring(observations);
        RandomGenerator random = bootstrap.random();
        int tried = 0;
        int larger = 0;
        for (int i = 0; i < bootstrap.replicates(); i++) {
            Observations drawn = draw(fit, observations.size(), resolution, censoring, random);
            Optional<DistributionFit> refit =
                    MaximumLikelihood.fit(fit.family(), drawn).value();
            if (refit.isPresent()) {
                tried++;
                larger += statistic.distance(refit.get(), KaplanMeier.of(drawn)) >= observed ? 1 : 0;
            }
        }
        return new GoodnessOfFit(observed, (larger + 1.0) / (tried + 1.0), tried);
    }

    private static Observations draw(
            DistributionFit fit, int n, double resolution, KaplanMeier censoring, RandomGenerator random) {
        double[] events = new double[n];
        double[] censored = new double[n];
        int seen = 0;
        for (int i = 0; i < n; i++) {
            double value = fit.draw(random);
            double bound =
                    censoring.stepCount() == 0 ? Double.POSITIVE_INFINITY : censoring.quantile(random.nextDouble());
            if (value <= bound) {
                events[seen++] = resolution > 0 ? (Math.floor(value / resolution) + 0.5) * resolution : value;
            } else {
                censored[i - seen] = bound;
            }
        }
        Arrays.sort(events, 0, seen);
        Arrays.sort(censored, 0, n - seen);
        return new CensoredSample(Arrays.copyOf(events, seen), Arrays.copyOf(censored, n - seen));
    }
}
