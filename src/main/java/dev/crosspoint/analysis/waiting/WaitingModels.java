package dev.crosspoint.analysis.waiting;

import dev.crosspoint.analysis.Condition;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.FittedTimes;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.Bootstrap;
import dev.crosspoint.statistics.CensoredSample;
import dev.crosspoint.statistics.ChiSquared;
import dev.crosspoint.statistics.DistributionFamily;
import dev.crosspoint.statistics.DistributionFit;
import dev.crosspoint.statistics.GoodnessOfFit;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.KolmogorovSmirnov;
import dev.crosspoint.statistics.MaximumLikelihood;
import dev.crosspoint.statistics.ModelChoice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which distribution describes waiting times.
 *
 * @param fits the fitted distributions, best first; that of counts in bins as a density of times
 * @param tests how well each describes the times, in the same order; empty for counts
 * @param discretization how the times are rounded and counted
 */
public record WaitingModels(List<DistributionFit> fits, List<Optional<Tests>> tests, Discretization discretization) {

    /** Fewer events do not tell one distribution from another. */
    private static final int MIN_EVENTS = 8;

    private static final String CENSORED_FITS = "fits to samples censored alike";

    private static final Bootstrap BOOTSTRAP = Bootstrap.of(99);

    /** The families of waiting times that are compared, without that of counts. */
    public static final List<DistributionFamily> FAMILIES = List.of(
            DistributionFamily.EXPONENTIAL,
            DistributionFamily.GAMMA,
            DistributionFamily.WEIBULL,
            DistributionFamily.LOGNORMAL);

    /**
     * How well a distribution describes its data.
     *
     * @param kolmogorovSmirnov by the largest difference of cumulative probabilities
     * @param chiSquared by numbers in bins; empty if there are too few
     */
    public record Tests(GoodnessOfFit kolmogorovSmirnov, Optional<GoodnessOfFit> chiSquared) {}

    /** Fits waiting times in s; empty for fewer than {@value #MIN_EVENTS} events. */
    public static Optional<WaitingModels> of(CensoredSample times, Discretization discretization) {
        if (times.events().length < MIN_EVENTS) {
            return Optional.empty();
        }
        List<DistributionFit> fits =
                new ArrayList<>(ModelChoice.of(FAMILIES, times).fits());
        discretization
                .countWidth()
                .ifPresent(width -> MaximumLikelihood.fit(DistributionFamily.POISSON, times.inBins(width))
                        .value()
                        .ifPresent(fit -> fits.add(fit.asDensity(width))));
        fits.sort(Comparator.comparingDouble(DistributionFit::aic));
        return fits.isEmpty()
                ? Optional.empty()
                : Optional.of(new WaitingModels(
                        List.copyOf(fits),
                        fits.stream()
                                .map(fit -> tests(fit, times, discretization))
                                .toList(),
                        discretization));
    }

    private static Optional<Tests> tests(DistributionFit fit, CensoredSample times, Discretization discretization) {
        if (fit.family().isDiscrete()) {
            return Optional.empty();
        }
        double resolution = discretization.resolution();
        double[] edges =
                discretization.edges().stream().mapToDouble(Double::doubleValue).toArray();
        return Optional.of(new Tests(
                GoodnessOfFit.of(new KolmogorovSmirnov(), fit, times, resolution, BOOTSTRAP),
                ChiSquared.of(fit, times, edges)
                        .value()
                        .map(statistic -> GoodnessOfFit.of(statistic, fit, times, resolution, BOOTSTRAP))));
    }

    /**
     * Returns for each distribution how much worse it is than the best, how well it fits, and its parameters.
     *
     * @param prefix what the names of the findings begin with, such as {@code "waiting_time"}
     */
    public List<Finding> findings(String prefix) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < fits.size(); i++) {
            DistributionFit fit = fits.get(i);
            List<Condition> model =
                    List.of(new Condition.Choice("model", label(fit).replace(' ', '_')));
            FittedTimes found = new FittedTimes(prefix, fit);
            List<Finding> ofModel = new ArrayList<>(List.of(difference(found)));
            tests.get(i).ifPresent(tested -> {
                ofModel.add(found.pValue("ks_p", "Kolmogorov and Smirnov", tested.kolmogorovSmirnov(), CENSORED_FITS));
                tested.chiSquared()
                        .ifPresent(test -> ofModel.add(found.pValue(
                                "chi_squared_p",
                                "χ² in bins of at least "
                                        + SiFormat.nominal(
                                                discretization.edges().get(0), "s"),
                                test,
                                CENSORED_FITS)));
            });
            ofModel.addAll(parameters(found));
            ofModel.forEach(finding -> findings.add(finding.under(model)));
        }
        return findings;
    }

    private Finding difference(FittedTimes found) {
        DistributionFit fit = found.fit();
        return found.number(
                "aic_difference",
                fit.aic() - fits.get(0).aic(),
                "Akaike's information criterion less that of the best distribution, by maximum likelihood with censoring"
                        + (fit.family() == DistributionFamily.POISSON ? "; " + counts() : ""));
    }

    private List<Finding> parameters(FittedTimes found) {
        DistributionFit fit = found.fit();
        boolean counted = fit.family() == DistributionFamily.POISSON;
        FittedTimes named = counted ? new FittedTimes(found.prefix() + "_count", fit) : found;
        List<Finding> parameters =
                named.parameters("maximum likelihood with censoring; 95 % interval from the observed information"
                        + (counted ? "; " + counts() : ""));
        boolean meanIsParameter = fit.family() == DistributionFamily.EXPONENTIAL;
        if (!fit.family().isDiscrete() && !meanIsParameter && Double.isFinite(fit.mean())) {
            Interval interval = fit.meanInterval();
            parameters.add(
                    new Finding.Resolved(
                            found.prefix() + "_mean",
                            fit.mean(),
                            "s",
                            interval,
                            fit.n(),
                            "mean of the fitted distribution, beyond what was watched, too; 95 % interval by the delta method"));
        }
        return parameters;
    }

    private String counts() {
        return "floor(time/" + SiFormat.nominal(discretization.countWidth().orElseThrow(), "s")
                + ") as a Poisson count, which depends on that width";
    }

    /** Returns the distribution that describes the times best, by Akaike's criterion. */
    public DistributionFit best() {
        return fits.get(0);
    }

    /** Returns the name of a distribution in lower case, such as {@code poisson count}. */
    public static String label(DistributionFit fit) {
        return fit.family() == DistributionFamily.POISSON
                ? "poisson count"
                : fit.family().label();
    }

    /** Returns in words how the distributions compare. */
    public String summary() {
        return fits.stream()
                .map(fit -> String.format(
                        Locale.ROOT,
                        "%s %.1f",
                        label(fit),
                        fit.aic() - fits.get(0).aic()))
                .collect(Collectors.joining(", ", "AIC above the best: ", "."));
    }
}
