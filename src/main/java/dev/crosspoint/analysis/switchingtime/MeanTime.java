package dev.crosspoint.analysis.switchingtime;

import dev.crosspoint.analysis.waiting.WaitingModels;
import dev.crosspoint.statistics.CensoredMean;
import dev.crosspoint.statistics.CensoredSample;
import dev.crosspoint.statistics.DistributionFamily;
import dev.crosspoint.statistics.DistributionFit;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.ModelChoice;
import java.util.Optional;

/**
 * The mean switching time at one amplitude.
 *
 * <p>It is the time watched over the number of trials that switched, which for complete times is their mean, and with censored ones
 * that of times without memory. Where trials are censored and the times clearly have a memory, it is the mean of the distribution
 * that describes them best.
 *
 * @param value mean in s
 * @param interval its 95 % interval in s
 * @param model the distribution whose mean it is; empty for the time watched per switching
 */
record MeanTime(double value, Interval interval, Optional<DistributionFit> model) {

    /** From this share of censored trials on it matters what is assumed of what was not seen. */
    private static final double NOTABLE_CENSORING = 0.05;

    /** A model with a criterion so much above the best has considerably less support (Burnham and Anderson, Springer 2002, section 2.6). */
    private static final double LESS_SUPPORT = 4;

    /**
     * Returns the mean of times of which at least one ended with switching.
     *
     * @param mean the mean of all trials
     * @param times those that are kept
     */
    static MeanTime of(CensoredMean mean, CensoredSample times) {
        return withMemory(times)
                .filter(fit -> Double.isFinite(fit.mean()))
                .map(fit -> new MeanTime(fit.mean(), fit.meanInterval(), Optional.of(fit)))
                .orElseGet(() -> new MeanTime(mean.mean(), mean.interval(), Optional.empty()));
    }

    private static Optional<DistributionFit> withMemory(CensoredSample times) {
        if (times.censored().length < NOTABLE_CENSORING * times.size()) {
            return Optional.empty();
        }
        ModelChoice choice = ModelChoice.of(WaitingModels.FAMILIES, times);
        Optional<DistributionFit> memoryless = choice.fits().stream()
                .filter(fit -> fit.family() == DistributionFamily.EXPONENTIAL)
                .findFirst();
        return choice.best()
                .filter(best -> memoryless.isPresent() && memoryless.get().aic() - best.aic() > LESS_SUPPORT);
    }
}
