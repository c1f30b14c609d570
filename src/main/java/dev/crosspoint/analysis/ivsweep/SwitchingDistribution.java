package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.statistics.AndersonDarling;
import dev.crosspoint.statistics.Bootstrap;
import dev.crosspoint.statistics.DistributionFamily;
import dev.crosspoint.statistics.DistributionFit;
import dev.crosspoint.statistics.GoodnessOfFit;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.ModelChoice;
import dev.crosspoint.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The distribution that describes a quantity's magnitudes over the cycles best.
 *
 * @param quantity what is distributed
 * @param sample the magnitudes, in the quantity's unit
 * @param choice the fitted families
 * @param best the preferred one
 * @param goodness how well that describes the sample
 */
record SwitchingDistribution(
        Quantity quantity, Sample sample, ModelChoice choice, DistributionFit best, GoodnessOfFit goodness) {

    /** Fewer cycles do not tell one family from another. */
    static final int MIN_CYCLES = 8;

    /** Fewer different values show the steps of the sweep, not the device. */
    private static final int MIN_DISTINCT = 5;

    private static final int REPLICATES = 99;

    private static final List<DistributionFamily> FAMILIES =
            List.of(DistributionFamily.NORMAL, DistributionFamily.LOGNORMAL, DistributionFamily.WEIBULL);

    /** Returns the distribution; empty if too few cycles, or too few different values, have one, or some only a bound. */
    static Optional<SwitchingDistribution> of(OverCycles cycles) {
        return cycles.sample()
                .map(SwitchingDistribution::magnitudes)
                .filter(sample -> cycles.isResolved()
                        && cycles.bounded().count() == 0
                        && sample.size() >= MIN_CYCLES
                        && sample.distinct() >= MIN_DISTINCT
                        && (cycles.resolution() == 0 || cycles.varianceWithoutRounding() > 0))
                .flatMap(sample -> {
                    ModelChoice choice = ModelChoice.of(FAMILIES, sample);
                    return choice.best().map(best -> {
                        GoodnessOfFit goodness = GoodnessOfFit.of(
                                new AndersonDarling(), best, sample, cycles.resolution(), Bootstrap.of(REPLICATES));
                        return new SwitchingDistribution(cycles.quantity(), sample, choice, best, goodness);
                    });
                });
    }

    /** Returns the parameters of the preferred distribution, such as {@code set_voltage_weibull_shape}. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < best.parameters().size(); i++) {
            String parameter = best.family().parameterNames().get(i);
            Interval interval = best.parameterInterval(i);
            findings.add(new Finding.Resolved(
                    quantity.findingName() + "_" + best.family().label() + "_" + parameter,
                    best.parameters().get(i),
                    unit(best.family(), i),
                    interval,
                    best.n(),
                    "maximum likelihood on magnitudes; 95 % interval from the observed information; " + summary()));
        }
        return findings;
    }

    /** Returns in words which family was preferred, by how much, and how well it describes the data. */
    String summary() {
        String others = choice.fits().stream()
                .skip(1)
                .map(fit ->
                        String.format(Locale.ROOT, "%s by %.1f", fit.family().label(), fit.aic() - best.aic()))
                .collect(Collectors.joining(" and "));
        return String.format(
                Locale.ROOT,
                "%s preferred by AIC%s; Anderson–Darling A² = %.2f, p = %.3f by parametric bootstrap (%d samples)",
                best.family().label(),
                others.isEmpty() ? "" : " over " + others,
                goodness.statistic(),
                goodness.pValue(),
                goodness.replicates());
    }

    private static Sample magnitudes(Sample sample) {
        double[] values = sample.sorted();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.abs(values[i]);
        }
        return Sample.of(values);
    }

    private String unit(DistributionFamily family, int index) {
        boolean dimensionless =
                family == DistributionFamily.LOGNORMAL || family == DistributionFamily.WEIBULL && index == 0;
        return dimensionless ? "1" : quantity.unit();
    }
}
