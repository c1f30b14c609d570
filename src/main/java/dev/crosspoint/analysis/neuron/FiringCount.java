package dev.crosspoint.analysis.neuron;

import dev.crosspoint.statistics.Interval;
import org.hipparchus.stat.descriptive.StreamingStatistics;
import org.hipparchus.stat.interval.BinomialProportion;
import org.hipparchus.stat.interval.ConfidenceInterval;

/** How many pulses fired, train by train. */
final class FiringCount {

    /** With fewer trains their scatter says little. */
    private static final int ENOUGH_TRAINS = 8;

    private final StreamingStatistics shares = new StreamingStatistics();
    private long pulses;
    private long spikes;
    private long trainPulses;
    private long trainSpikes;

    void add(boolean fired) {
        trainPulses++;
        trainSpikes += fired ? 1 : 0;
    }

    void endOfTrain() {
        if (trainPulses > 0) {
            pulses += trainPulses;
            spikes += trainSpikes;
            shares.addValue((double) trainSpikes / trainPulses);
        }
        trainPulses = 0;
        trainSpikes = 0;
    }

    long pulses() {
        return pulses;
    }

    long spikes() {
        return spikes;
    }

    long trains() {
        return shares.getN();
    }

    double probability() {
        return (double) spikes / pulses;
    }

    /**
     * Returns by how much the trains scatter more than independent pulses would, as a ratio of variances, at least 1; 1 if
     * there are too few trains to tell.
     */
    double designEffect() {
        double binomial = probability() * (1 - probability()) * trains() / pulses;
        return trains() < ENOUGH_TRAINS || binomial == 0 ? 1 : Math.max(1, shares.getVariance() / binomial);
    }

    /** Returns Wilson's 95 % interval, of as many fewer pulses as the trains scatter more. */
    Interval interval() {
        int effective = (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.round(pulses / designEffect())));
        ConfidenceInterval wilson =
                BinomialProportion.getWilsonScoreInterval(effective, probability(), Interval.CONFIDENCE);
        return new Interval(
                Math.min(probability(), Math.max(0, wilson.getLowerBound())),
                Math.max(probability(), Math.min(1, wilson.getUpperBound())));
    }
}
