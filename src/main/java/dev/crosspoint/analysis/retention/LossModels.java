package dev.crosspoint.analysis.retention;

import dev.crosspoint.analysis.Condition;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.analysis.FittedTimes;
import dev.crosspoint.statistics.Bootstrap;
import dev.crosspoint.statistics.CensoredSample;
import dev.crosspoint.statistics.DistributionFamily;
import dev.crosspoint.statistics.DistributionFit;
import dev.crosspoint.statistics.GoodnessOfFit;
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
            FittedTimes found = new FittedTimes("retention_time", fit);
            List<Finding> ofModel = new ArrayList<>();
            ofModel.add(found.number(
                    "aic_difference",
                    fit.aic() - fits.get(0).aic(),
                    "Akaike's information criterion less that of the best distribution, by maximum likelihood"));
            ofModel.add(found.pValue("ks_p", "Kolmogorov and Smirnov", test, "fits"));
            ofModel.addAll(found.parameters("maximum likelihood; 95 % interval from the observed information"));
            ofModel.forEach(finding -> findings.add(finding.under(conditions)));
        }
        return findings;
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
