package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.analysis.ivsweep.OverCycles.CycleValue;
import dev.crosspoint.statistics.CensoredSample;
import dev.crosspoint.statistics.DistributionFamily;
import dev.crosspoint.statistics.DistributionFit;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.KaplanMeier;
import dev.crosspoint.statistics.MaximumLikelihood;
import dev.crosspoint.statistics.ProfileLikelihood;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A quantity that spreads over decades and of which some cycles give a bound only: a lognormal distribution is fitted with
 * these as censored, because without them the mean would be that of the larger or smaller ones alone.
 *
 * <p>Of a quantity that is bounded from above the reciprocal is fitted, which is bounded from below.
 */
final class CensoredCycles {

    /** With more cycles than this share only bounded, the middle of the distribution was not seen, but only guessed. */
    private static final double MAX_SHARE_BOUNDED = 0.5;

    private static final int MU = 0;
    private static final int SIGMA = 1;

    private final boolean isReciprocal;
    private final CensoredSample sample;
    private final DistributionFit fit;
    private final Interval muInterval;
    private final Interval sigmaInterval;

    private CensoredCycles(
            boolean isReciprocal,
            CensoredSample sample,
            DistributionFit fit,
            Interval muInterval,
            Interval sigmaInterval) {
        this.isReciprocal = isReciprocal;
        this.sample = sample;
        this.fit = fit;
        this.muInterval = muInterval;
        this.sigmaInterval = sigmaInterval;
    }

    /** Returns the distribution; empty if too many cycles are bounded only, or too few differ to determine it. */
    static Optional<CensoredCycles> of(Quantity quantity, List<CycleValue> cycles) {
        boolean isReciprocal = !quantity.isBoundedFromBelow();
        CensoredSample sample =
                CensoredSample.of(values(cycles, false, isReciprocal), values(cycles, true, isReciprocal));
        if (sample.censored().length > MAX_SHARE_BOUNDED * sample.size()) {
            return Optional.empty();
        }
        return MaximumLikelihood.fit(DistributionFamily.LOGNORMAL, sample)
                .value()
                .flatMap(fit -> ProfileLikelihood.interval(fit, sample, MU)
                        .flatMap(mu -> ProfileLikelihood.interval(fit, sample, SIGMA)
                                .map(sigma -> new CensoredCycles(isReciprocal, sample, fit, mu, sigma))));
    }

    private static double[] values(List<CycleValue> cycles, boolean bounds, boolean reciprocal) {
        return cycles.stream()
                .filter(cycle -> cycle.isBound() == bounds)
                .mapToDouble(cycle -> reciprocal ? 1 / cycle.value() : cycle.value())
                .toArray();
    }

    /** Returns the log-mean, in the quantity's unit. */
    double mean() {
        return direct(Math.exp(fit.parameters().get(MU)));
    }

    /** Returns its 95 % interval by profile likelihood, in the quantity's unit. */
    Interval meanInterval() {
        return direct(muInterval.exp());
    }

    /** Returns the standard deviation of the natural logarithm. */
    double logarithmicDeviation() {
        return fit.parameters().get(SIGMA);
    }

    /** Returns its 95 % interval by profile likelihood. */
    Interval logarithmicDeviationInterval() {
        return sigmaInterval;
    }

    /** Returns a quantile of the Kaplan–Meier curve with its 95 % interval; empty if the cycles do not bracket it. */
    Optional<KaplanMeier.Quantile> quantile(double probability) {
        return KaplanMeier.of(sample)
                .quantileWithInterval(isReciprocal ? 1 - probability : probability)
                .map(found -> new KaplanMeier.Quantile(direct(found.value()), direct(found.interval())));
    }

    /**
     * Where a cycle stands on a probability axis.
     *
     * @param value in the quantity's unit
     * @param probability of a value not above, between 0 and 1
     */
    record Position(double value, double probability) {}

    /**
     * Returns the positions of the values that were observed, by ascending value: the middle of each step of the
     * Kaplan–Meier curve, which is (i − 0.5)/n where nothing is censored.
     */
    List<Position> positions() {
        List<Position> positions = new ArrayList<>();
        double below = 0;
        for (KaplanMeier.Step step : KaplanMeier.of(sample).steps()) {
            double middle = (below + step.probability()) / 2;
            positions.add(new Position(direct(step.value()), isReciprocal ? 1 - middle : middle));
            below = step.probability();
        }
        if (isReciprocal) {
            Collections.reverse(positions);
        }
        return positions;
    }

    private double direct(double fitted) {
        return isReciprocal ? 1 / fitted : fitted;
    }

    private Interval direct(Interval fitted) {
        return isReciprocal ? new Interval(1 / fitted.high(), 1 / fitted.low()) : fitted;
    }
}
