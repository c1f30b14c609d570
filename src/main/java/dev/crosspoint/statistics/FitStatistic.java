package dev.crosspoint.statistics;

/**
 * How far observations are from a fitted distribution: 0 where they agree.
 *
 * <p>The observations are taken as their {@link KaplanMeier} curve, which for complete ones is their cumulative
 * frequency, and are compared up to the last of them; beyond, censored observations say nothing (as Koziol and Green,
 * Biometrika 1976, 63, 465, do for another distance).
 */
public sealed interface FitStatistic permits KolmogorovSmirnov, AndersonDarling, ChiSquared {

    /** Returns the distance, dimensionless. */
    double distance(DistributionFit fit, KaplanMeier observed);
}
