package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.Condition;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.Bootstrap;
import dev.crosspoint.statistics.CensoredSample;
import dev.crosspoint.statistics.ChiSquared;
import dev.crosspoint.statistics.DistributionFamily;
import dev.crosspoint.statistics.DistributionFit;
import dev.crosspoint.statistics.FitStatistic;
import dev.crosspoint.statistics.GoodnessOfFit;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.KolmogorovSmirnov;
import dev.crosspoint.statistics.MaximumLikelihood;
import dev.crosspoint.statistics.ModelChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Which distribution describes the times under bias before a spike.
 *
 * @param times the times, s, some censored
 * @param fits the fitted distributions, best first; that of counts in bins as a density of times
 * @param tests how well each describes the times, in the same order; empty for counts
 * @param edges between the bins of χ², s
 */
record WaitingModels(CensoredSample times, List<DistributionFit> fits, List<Optional<Tests>> tests, double[] edges) {

    /** Fewer spikes do not tell one distribution from another. */
    private static final int MIN_SPIKES = 8;

    /**
     * Width of the bins, s, in which waiting times are counted for the Poisson form. It is a matter of choice, and the
     * form depends on it.
     */
    static final double BIN = 1e-3;

    private static final int MOST_BINS = 20;

    private static final Bootstrap BOOTSTRAP = Bootstrap.of(99);

    private static final List<DistributionFamily> FAMILIES = List.of(
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
    record Tests(GoodnessOfFit kolmogorovSmirnov, Optional<GoodnessOfFit> chiSquared) {}

    /**
     * Fits the waiting times of a condition; empty for fewer than {@value #MIN_SPIKES} spikes.
     *
     * @param width of the pulses, s, which is also that of the bins of χ²
     */
    static Optional<WaitingModels> of(WaitingTimes waiting, double width) {
        if (waiting.spikes() < MIN_SPIKES) {
            return Optional.empty();
        }
        CensoredSample times = waiting.times();
        double[] edges = DoubleStream.iterate(width, edge -> edge + width)
                .limit(MOST_BINS)
                .toArray();
        List<DistributionFit> fits =
                new ArrayList<>(ModelChoice.of(FAMILIES, times).fits());
        MaximumLikelihood.fit(DistributionFamily.POISSON, times.inBins(BIN))
                .value()
                .ifPresent(fit -> fits.add(fit.asDensity(BIN)));
        fits.sort((a, b) -> Double.compare(a.aic(), b.aic()));
        return fits.isEmpty()
                ? Optional.empty()
                : Optional.of(new WaitingModels(
                        times,
                        List.copyOf(fits),
                        fits.stream().map(fit -> tests(fit, times, edges)).toList(),
                        edges));
    }

    private static Optional<Tests> tests(DistributionFit fit, CensoredSample times, double[] edges) {
        return fit.family().isDiscrete()
                ? Optional.empty()
                : Optional.of(new Tests(
                        test(new KolmogorovSmirnov(), fit, times),
                        ChiSquared.of(fit, times, edges).value().map(statistic -> test(statistic, fit, times))));
    }

    private static GoodnessOfFit test(FitStatistic statistic, DistributionFit fit, CensoredSample times) {
        return GoodnessOfFit.of(statistic, fit, times, BOOTSTRAP);
    }

    /** Returns for each distribution how much worse it is than the best, how well it fits, and its parameters. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < fits.size(); i++) {
            DistributionFit fit = fits.get(i);
            List<Condition> model = List.of(new Condition.Choice(
                    "model",
                    fit.family() == DistributionFamily.POISSON
                            ? "poisson_count"
                            : fit.family().label()));
            List<Finding> ofModel = new ArrayList<>(List.of(difference(fit)));
            tests.get(i).ifPresent(tested -> {
                ofModel.add(pValue("waiting_time_ks_p", "Kolmogorov and Smirnov", tested.kolmogorovSmirnov(), fit));
                tested.chiSquared()
                        .ifPresent(test -> ofModel.add(pValue(
                                "waiting_time_chi_squared_p", "χ² in bins of one pulse width or more", test, fit)));
            });
            ofModel.addAll(parameters(fit));
            ofModel.forEach(finding -> findings.add(finding.under(model)));
        }
        return findings;
    }

    private Finding difference(DistributionFit fit) {
        return number(
                "waiting_time_aic_difference",
                fit.aic() - fits.get(0).aic(),
                fit,
                "Akaike's information criterion less that of the best distribution, by maximum likelihood with censoring"
                        + (fit.family() == DistributionFamily.POISSON ? "; " + counts() : ""));
    }

    private static Finding pValue(String name, String statistic, GoodnessOfFit test, DistributionFit fit) {
        return number(
                name,
                test.pValue(),
                fit,
                "p-value by " + statistic
                        + String.format(
                                Locale.ROOT,
                                ", statistic %.3g, from a parametric bootstrap of %d fits to samples censored alike",
                                test.statistic(),
                                test.replicates()));
    }

    private static Finding number(String name, double value, DistributionFit fit, String method) {
        return new Finding.Resolved(name, value, "1", Double.NaN, Double.NaN, fit.n(), method);
    }

    private static List<Finding> parameters(DistributionFit fit) {
        List<Finding> parameters = new ArrayList<>();
        for (int i = 0; i < fit.parameters().size(); i++) {
            Interval interval = fit.parameterInterval(i);
            String name = fit.family().parameterNames().get(i);
            boolean isTime = name.equals("scale") || fit.family() == DistributionFamily.EXPONENTIAL;
            parameters.add(new Finding.Resolved(
                    (fit.family() == DistributionFamily.POISSON ? "waiting_time_count_" : "waiting_time_") + name,
                    fit.parameters().get(i),
                    isTime ? "s" : "1",
                    interval.low(),
                    interval.high(),
                    fit.n(),
                    "maximum likelihood with censoring; 95 % interval from the observed information"
                            + (fit.family() == DistributionFamily.POISSON ? "; " + counts() : "")
                            + (fit.family() == DistributionFamily.LOGNORMAL ? "; of ln(time/1 s)" : "")));
        }
        return parameters;
    }

    private static String counts() {
        return "floor(time/" + SiFormat.value(BIN, "s", 1) + ") as a Poisson count, which depends on that width";
    }

    /** Returns in words how the distributions compare. */
    String summary() {
        return fits.stream()
                .map(fit -> String.format(
                        Locale.ROOT,
                        "%s %.1f",
                        fit.family() == DistributionFamily.POISSON
                                ? "Poisson count"
                                : fit.family().label(),
                        fit.aic() - fits.get(0).aic()))
                .collect(Collectors.joining(", ", "AIC above the best: ", "."));
    }
}
