package dev.crosspoint.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Some distribution families fitted to the same observations, the one that describes them best first.
 *
 * @param fits by ascending {@link DistributionFit#aic() AIC}, empty if the observations resolve none
 * @param unresolved why the other families could not be fitted
 */
public record ModelChoice(List<DistributionFit> fits, Map<DistributionFamily, String> unresolved) {

    public ModelChoice {
        fits = fits.stream()
                .sorted(Comparator.comparingDouble(DistributionFit::aic))
                .toList();
        unresolved = Collections.unmodifiableMap(new LinkedHashMap<>(unresolved));
    }

    /**
     * Fits families to the same observations.
     *
     * @throws IllegalArgumentException if discrete families are mixed with continuous ones, whose likelihoods have
     *     different units; {@link DistributionFit#asDensity} makes them comparable
     */
    public static ModelChoice of(Collection<DistributionFamily> families, Observations observations) {
        if (families.stream().map(DistributionFamily::isDiscrete).distinct().count() > 1) {
            throw new IllegalArgumentException(
                    "likelihoods of discrete and continuous families do not compare: " + families);
        }
        List<DistributionFit> fits = new ArrayList<>();
        Map<DistributionFamily, String> unresolved = new LinkedHashMap<>();
        for (DistributionFamily family : families) {
            Estimate<DistributionFit> fit = MaximumLikelihood.fit(family, observations);
            fit.value().ifPresent(fits::add);
            if (fit instanceof Estimate.Unresolved<DistributionFit> none) {
                unresolved.put(family, none.reason());
            }
        }
        return new ModelChoice(fits, unresolved);
    }

    /** Returns the preferred fit; empty if there is none. */
    public Optional<DistributionFit> best() {
        return fits.stream().findFirst();
    }
}
