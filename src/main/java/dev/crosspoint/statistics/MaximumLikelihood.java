package dev.crosspoint.statistics;

import dev.crosspoint.statistics.Estimate.Resolved;
import dev.crosspoint.statistics.Estimate.Unresolved;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Maximum-likelihood fits of the distribution families, with covariances from the observed information. */
public final class MaximumLikelihood {

    private MaximumLikelihood() {}

    /**
     * Fits a family to observations, complete or right-censored.
     *
     * <p>Unresolved are fewer than 2 events for a family with one parameter; fewer than 3, or all the same, for one with
     * two; values that the family does not allow; and a likelihood without a maximum.
     */
    public static Estimate<DistributionFit> fit(DistributionFamily family, Observations observations) {
        double[] events = observations.events();
        Law law = family.law();
        Optional<String> obstacle = obstacle(family, observations, events);
        if (obstacle.isPresent()) {
            return new Unresolved<>(obstacle.get());
        }
        // What lies above a bound below all possible values is known without watching.
        double[] censored =
                Arrays.stream(observations.censored()).filter(law::supports).toArray();
        Estimate<double[]> estimate = law.estimate(events, censored);
        if (estimate instanceof Unresolved<double[]> unresolved) {
            return new Unresolved<>(family.label() + ": " + unresolved.reason());
        }
        double[] parameters = estimate.value().orElseThrow();
        double logLikelihood = law.logLikelihood(parameters, events, censored);
        Optional<Covariance> covariance = Covariance.ofInformation(law.information(parameters, events, censored));
        if (covariance.isEmpty() || !Double.isFinite(logLikelihood)) {
            return new Unresolved<>(family.label() + ": the likelihood has no curvature at its maximum");
        }
        List<Double> found = Arrays.stream(parameters).boxed().toList();
        return new Resolved<>(new DistributionFit(
                family, found, covariance.get(), events.length, observations.size() - events.length, logLikelihood));
    }

    private static Optional<String> obstacle(DistributionFamily family, Observations observations, double[] events) {
        int parameters = family.parameterNames().size();
        int needed = parameters + 1;
        if (events.length < needed) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "%d events in %d observations, %s needs at least %d",
                    events.length,
                    observations.size(),
                    family.label(),
                    needed));
        }
        if (!family.supports(observations)) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "%s has %s only, the observations begin at %s",
                    family.label(),
                    family.law().support(),
                    events[0]));
        }
        if (parameters > 1 && events[0] == events[events.length - 1]) {
            return Optional.of(
                    "all " + events.length + " events are the same, " + family.label() + " needs them to differ");
        }
        return Optional.empty();
    }
}
