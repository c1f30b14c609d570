package dev.crosspoint.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The distribution families fitted to one sample, the one that describes it best first.
 *
 * @param fits converged fits by ascending {@link DistributionFit#aic() AIC}, at least one
 */
public record ModelChoice(List<DistributionFit> fits) {

    public ModelChoice {
        fits = List.copyOf(fits);
    }

    /**
     * Fits every family that allows the values.
     *
     * @throws IllegalArgumentException if the sample has fewer than 3 values or no spread
     */
    public static ModelChoice of(Sample sample) {
        return new ModelChoice(Stream.of(DistributionFamily.values())
                .filter(family -> family.supports(sample))
                .map(family -> MaximumLikelihood.fit(family, sample))
                .filter(DistributionFit::converged)
                .sorted(Comparator.comparingDouble(DistributionFit::aic))
                .toList());
    }

    /** Returns the preferred fit. */
    public DistributionFit best() {
        return fits.get(0);
    }
}
