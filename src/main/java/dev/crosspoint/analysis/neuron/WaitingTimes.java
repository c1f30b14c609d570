package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.EvenlySpread;
import dev.crosspoint.analysis.waiting.Discretization;
import dev.crosspoint.analysis.waiting.WaitingModels;
import dev.crosspoint.statistics.CensoredMean;
import dev.crosspoint.statistics.CensoredSample;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Times under bias before a spike, gathered pulse by pulse. A train that ends without a spike leaves a time that is known to
 * be too short: it is right-censored.
 */
final class WaitingTimes {

    /** Distributions are fitted to at most this many, evenly spread over the run; means rest on all. */
    static final int CAPACITY = 2048;

    /** Width in s of the bins in which waiting times are counted for the Poisson form: a matter of choice, on which it depends. */
    private static final double COUNT_WIDTH = 1e-3;

    private static final int MOST_BINS = 20;

    private final EvenlySpread<WaitingTime> kept = new EvenlySpread<>(CAPACITY);
    private final CensoredMean time = new CensoredMean();
    private final CensoredMean pulses = new CensoredMean();
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
        return time.events();
    }

    /** Returns the number of waiting times that a spike or the end of a train ended. */
    long count() {
        return kept.offered();
    }

    /** Returns time under bias per spike, s. */
    CensoredMean time() {
        return time;
    }

    /** Returns pulses per spike. */
    CensoredMean pulses() {
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

    /**
     * Returns which distributions describe them.
     *
     * @param width of the pulses, s, which is also that of the bins of χ²
     */
    Optional<WaitingModels> models(double width) {
        List<Double> edges =
                Stream.iterate(width, edge -> edge + width).limit(MOST_BINS).toList();
        return WaitingModels.of(times(), new Discretization(0, OptionalDouble.of(COUNT_WIDTH), edges));
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
}
