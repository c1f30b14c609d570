package dev.crosspoint.statistics;

/** The largest difference between observed and fitted cumulative probability. */
public record KolmogorovSmirnov() implements FitStatistic {

    @Override
    public double distance(DistributionFit fit, KaplanMeier observed) {
        double largest = 0;
        double before = 0;
        for (int i = 0; i < observed.stepCount(); i++) {
            double value = observed.stepValue(i);
            double after = 1 - observed.stepSurvival(i);
            // Just below a whole number a discrete distribution still has the probability of the one before.
            double fittedBelow = fit.probability(fit.family().isDiscrete() ? value - 1 : value);
            largest = Math.max(largest, Math.abs(fittedBelow - before));
            largest = Math.max(largest, Math.abs(fit.probability(value) - after));
            before = after;
        }
        return Math.max(largest, Math.abs(fit.probability(observed.last()) - before));
    }
}
