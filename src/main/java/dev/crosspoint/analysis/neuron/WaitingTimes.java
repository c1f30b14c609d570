package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.EvenlySpread;
import dev.crosspoint.statistics.CensoredSample;
import dev.crosspoint.statistics.Interval;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Times under bias before a spike, gathered pulse by pulse. A train that ends without a spike leaves a time that is known to
 * be too short: it is right-censored.
 */
final class WaitingTimes {

    /** Distributions are fitted to at most this many, evenly spread over the run; means rest on all. */
    static final int CAPACITY = 2048;

    private final EvenlySpread<WaitingTime> kept = new EvenlySpread<>(CAPACITY);
    private final Ratio time = new Ratio();
    private final Ratio pulses = new Ratio();
    private double timeSoFar;
    private long pulsesSoFar;

    /** A pulse without spike. */
    void passed(double width) {
        timeSoFar += width;
        pulsesSoFar++;
    }

    /** A pulse with a spike after {@code delay}, s; returns the wait that it ends. */
    WaitingTime fired(double delay) {
        return finish(new WaitingTime(timeSoFar + delay, pulsesSoFar + 1, true));
    }

    /** The train ends. */
    void endOfTrain() {
        if (pulsesSoFar > 0) {
            finish(new WaitingTime(timeSoFar, pulsesSoFar, false));
        }
    }

    private WaitingTime finish(WaitingTime waiting) {
        kept.offer(waiting);
        time.add(waiting.time(), waiting.fired());
        pulses.add(waiting.pulses(), waiting.fired());
        timeSoFar = 0;
        pulsesSoFar = 0;
        return waiting;
    }

    long spikes() {
        return time.events;
    }

    /** Returns the number of waiting times that a spike or the end of a train ended. */
    long count() {
        return kept.offered();
    }

    /** Returns time under bias per spike, s. */
    Ratio time() {
        return time;
    }

    /** Returns pulses per spike. */
    Ratio pulses() {
        return pulses;
    }

    /** Returns at most {@link #CAPACITY} of the waiting times, evenly spread. */
    List<WaitingTime> kept() {
        return kept.items();
    }

    /** Returns those as times, s. */
    CensoredSample times() {
        return sample(kept.items(), WaitingTime::time);
    }

    /** Returns those as numbers of pulses. */
    CensoredSample pulseNumbers() {
        return sample(kept.items(), WaitingTime::pulses);
    }

    /** Returns waits as values, those that a spike did not end as censored. */
    static CensoredSample sample(List<WaitingTime> waits, ToDoubleFunction<WaitingTime> value) {
        return CensoredSample.of(
                waits.stream().filter(WaitingTime::fired).mapToDouble(value).toArray(),
                waits.stream().filter(one -> !one.fired()).mapToDouble(value).toArray());
    }

    /**
     * What was waited altogether over the number of spikes. For waiting times without memory this is their mean with
     * largest likelihood under censoring; its error comes from how the waiting times scatter, whatever their distribution.
     */
    static final class Ratio {

        private long events;
        private double sum;
        private double squares;
        private double eventSum;

        private void add(double value, boolean event) {
            sum += value;
            squares += value * value;
            if (event) {
                events++;
                eventSum += value;
            }
        }

        /** Returns what was waited altogether. */
        double total() {
            return sum;
        }

        /** Returns the mean waiting for one spike. */
        double mean() {
            return sum / events;
        }

        /**
         * Returns the 95 % interval of the mean by the delta method, on its logarithm and with Student's t; without an upper
         * end where there is one spike only.
         */
        Interval interval() {
            double mean = mean();
            if (events < 2) {
                return new Interval(0, Double.POSITIVE_INFINITY);
            }
            // Σ (value − mean · event)², event being 1 where a spike ended the wait and 0 where the train did.
            double scatter = squares - 2 * mean * eventSum + mean * mean * events;
            double error = Math.sqrt(Math.max(0, scatter)) / (events * mean);
            double t = new TDistribution(events - 1.0).inverseCumulativeProbability((1 + Interval.CONFIDENCE) / 2);
            return Interval.around(Math.log(mean), t * error).exp();
        }
    }
}
