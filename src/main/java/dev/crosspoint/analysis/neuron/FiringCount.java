package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.EvenlySpread;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.Proportion;
import org.hipparchus.stat.descriptive.StreamingStatistics;

/** How many pulses fired, train by train. */
final class FiringCount {

    /** With fewer trains their scatter says little. */
    private static final int ENOUGH_TRAINS = 8;

    /** Pulses of one window in which spikes are counted. */
    static final int WINDOW = 10;

    private static final int MOST_WINDOWS = 2048;

    private final EvenlySpread<Integer> windows = new EvenlySpread<>(MOST_WINDOWS);
    private final StreamingStatistics shares = new StreamingStatistics();
    private long pulses;
    private long spikes;
    private long trainPulses;
    private long trainSpikes;
    private int windowSpikes;

    void add(boolean fired) {
        trainPulses++;
        trainSpikes += fired ? 1 : 0;
        windowSpikes += fired ? 1 : 0;
        if (trainPulses % WINDOW == 0) {
            windows.offer(windowSpikes);
            windowSpikes = 0;
        }
    }

    void endOfTrain() {
        if (trainPulses > 0) {
            pulses += trainPulses;
            spikes += trainSpikes;
            shares.addValue((double) trainSpikes / trainPulses);
        }
        trainPulses = 0;
        trainSpikes = 0;
        windowSpikes = 0;
    }

    /** Returns the number of pulses of the train that has not ended yet. */
    long trainPulses() {
        return trainPulses;
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

    /** Returns the numbers of spikes in windows of {@value #WINDOW} pulses, at most some 2000 of them, evenly spread. */
    double[] windows() {
        return windows.items().stream().mapToDouble(Integer::doubleValue).toArray();
    }

    /** Returns Wilson's 95 % interval, of as many fewer pulses as the trains scatter more. */
    Interval interval() {
        double effect = designEffect();
        Interval interval =
                new Proportion(Math.round(spikes / effect), Math.max(1, Math.round(pulses / effect))).interval();
        // Rounded counts move the interval a little; the share stays within.
        return new Interval(Math.min(probability(), interval.low()), Math.max(probability(), interval.high()));
    }
}
