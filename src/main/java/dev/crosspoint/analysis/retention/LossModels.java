package dev.crosspoint.analysis.retention;

import dev.crosspoint.analysis.Condition;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.statistics.Bootstrap;
import dev.crosspoint.statistics.CensoredSample;
import dev.crosspoint.statistics.DistributionFamily;
import dev.crosspoint.statistics.DistributionFit;
import dev.crosspoint.statistics.GoodnessOfFit;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.KolmogorovSmirnov;
import dev.crosspoint.statistics.ModelChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which distribution describes the retention times over the repeats.
 *
 * @param times the times by one criterion
 * @param fits the fitted distributions, best first
 */
record LossModels(LossTimes times, List<DistributionFit> fits) {

    /** Fewer losses do not tell one distribution from another. */
    private static final int LEAST_LOSSES = 8;

    private static final Bootstrap BOOTSTRAP = Bootstrap.of(99);

    private static final List<DistributionFamily> FAMILIES =
            List.of(DistributionFamily.LOGNORMAL, DistributionFamily.WEIBULL, DistributionFamily.EXPONENTIAL);

    /** Fits the times of a criterion; empty for fewer than {@value #LEAST_LOSSES} losses. */
    static Optional<LossModels> of(LossTimes times) {
        if (times.losses() < LEAST_LOSSES) {
            return Optional.empty();
        }
        List<DistributionFit> fits = ModelChoice.of(FAMILIES, times.sample()).fits();
        return fits.isEmpty() ? Optional.empty() : Optional.of(new LossModels(times, fits));
    }

    /** Returns for each distribution how much worse it is than the best, how well it fits, and its parameters. */
    List<Finding> findings() {
        CensoredSample sample = times.sample();
        List<Finding> findings = new ArrayList<>();
        for (DistributionFit fit : fits) {
            List<Condition> conditions = new ArrayList<>(times.criterion().conditions());
            conditions.add(new Condition.Choice("model", fit.family().label()));
            GoodnessOfFit test = GoodnessOfFit.of(new KolmogorovSmirnov(), fit, sample, BOOTSTRAP);
            List<Finding> ofModel = new ArrayList<>();
            ofModel.add(number(
                    "retention_time_aic_difference",
                    fit.aic() - fits.get(0).aic(),
                    fit,
                    "Akaike's information criterion less that of the best distribution, by maximum likelihood"));
            ofModel.add(number(
                    "retention_time_ks_p",
                    test.pValue(),
                    fit,
                    String.format(
                            Locale.ROOT,
                            "p-value by Kolmogorov and Smirnov, statistic %.3g, from a parametric bootstrap of %d fits",
                            test.statistic(),
                            test.replicates())));
            ofModel.addAll(parameters(fit));
            ofModel.forEach(finding -> findings.add(finding.under(conditions)));
        }
        return findings;
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
                    "retention_time_" + name,
                    fit.parameters().get(i),
                    isTime ? "s" : "1",
                    interval.low(),
                    interval.high(),
                    fit.n(),
                    "maximum likelihood; 95 % interval from the observed information"
                            + (fit.family() == DistributionFamily.LOGNORMAL ? "; of ln(time/1 s)" : "")));
        }
        return parameters;
    }

    /** Returns in words how the distributions compare. */
    String summary() {
        return fits.stream()
                .map(fit -> String.format(
                        Locale.ROOT,
                        "%s %.1f",
                        fit.family().label(),
                        fit.aic() - fits.get(0).aic()))
                .collect(Collectors.joining(", ", "AIC above the best: ", "."));
    }
}
