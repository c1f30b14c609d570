package dev.crosspoint.statistics;

/**
 * The squared difference between observed and fitted cumulative probability, weighted so that the tails count: n times
 * the integral of (F_n − F)² / (F (1 − F)) over F (Anderson and Darling, JASA 1954, 49, 765), up to the last observation.
 */
public record AndersonDarling() implements FitStatistic {

    /** Keeps ln F finite where a value lies beyond what a double can tell from probability 0 or 1. */
    private static final double SMALLEST_PROBABILITY = 1e-300;

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the distribution is discrete
     */
    @Override
    public double distance(DistributionFit fit, KaplanMeier observed) {
        if (fit.family().isDiscrete()) {
            throw new IllegalArgumentException(
                    "A² is for continuous families, not for " + fit.family().label());
        }
        double integral = 0;
        double step = 0;
        double from = 0;
        for (int i = 0; i < observed.stepCount(); i++) {
            double to = fit.probability(observed.stepValue(i));
            integral += between(step, from, to);
            step = 1 - observed.stepSurvival(i);
            from = to;
        }
        double end = step == 1 ? 1 : fit.probability(observed.last());
        return observed.size() * (integral + between(step, from, end));
    }

    /** Returns the integral of (c − u)² / (u (1 − u)) over u for constant c. */
    private static double between(double c, double from, double to) {
        return primitive(c, to) - primitive(c, from);
    }

    private static double primitive(double c, double u) {
        return c * c * logarithm(u) - (1 - c) * (1 - c) * logarithm(1 - u) - u;
    }

    private static double logarithm(double probability) {
        return Math.log(Math.max(probability, SMALLEST_PROBABILITY));
    }
}
