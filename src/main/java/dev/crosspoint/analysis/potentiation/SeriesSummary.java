package dev.crosspoint.analysis.potentiation;

import dev.crosspoint.analysis.pulse.DistinguishableLevels;
import dev.crosspoint.statistics.Estimate;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.Jackknife;
import dev.crosspoint.statistics.Moments;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What the series of one direction tell together: the mean curve, its fit, and how much series differ. */
final class SeriesSummary {

    /** The spread of neighbouring pulses is pooled over this part of a series on either side. */
    private static final int SMOOTHING_PART = 10;

    private final Direction direction;
    private final int pulses;
    private final CurveMoments conductances;
    private final CurveMoments updates;
    private final CurveBlocks blocks;
    private long cutShort;
    private long unknown;
    private double readVariances;
    private long readsWithError;

    SeriesSummary(Direction direction, int pulses) {
        this.direction = direction;
        this.pulses = pulses;
        this.conductances = new CurveMoments(pulses + 1);
        this.updates = new CurveMoments(pulses);
        this.blocks = new CurveBlocks(pulses + 1);
    }

    void add(PulseSeries series) {
        if (series.pulses() < pulses) {
            cutShort++;
            return;
        }
        if (!series.isKnown()) {
            unknown++;
            return;
        }
        conductances.add(series.conductance());
        updates.add(series.updates());
        blocks.add(series.conductance());
        for (double error : series.error()) {
            if (Double.isFinite(error)) {
                readVariances += error * error;
                readsWithError++;
            }
        }
    }

    Direction direction() {
        return direction;
    }

    int pulses() {
        return pulses;
    }

    /** Returns the number of whole series in which every conductance is known; the others do not count. */
    long count() {
        return conductances.count();
    }

    /** Returns the number of series that ended before all pulses. */
    long cutShort() {
        return cutShort;
    }

    /** Returns the number of whole series in which some conductance is not known. */
    long unknown() {
        return unknown;
    }

    /** Returns the mean conductance before the first and after each pulse, in S. */
    double[] mean() {
        return conductances.mean();
    }

    /** Returns the fit to the mean curve, or why there is none. */
    Estimate<UpdateCurve> curve() {
        return count() == 0
                ? new Estimate.Unresolved<>("no whole series of " + pulses + " pulses with every conductance known")
                : UpdateCurve.fit(mean());
    }

    /**
     * Returns the 95 % interval of what a curve tells, from how it changes without each cycle, or block of cycles where they are
     * many; empty with fewer than two cycles, or if the curve does not tell it without one of them.
     */
    Optional<Interval> interval(UpdateCurve curve, ToDoubleFunction<UpdateCurve> quantity) {
        if (blocks.size() < 2) {
            return Optional.empty();
        }
        double[] without = new double[blocks.size()];
        for (int i = 0; i < without.length; i++) {
            Optional<UpdateCurve> left = UpdateCurve.fit(blocks.meanWithout(i)).value();
            if (left.isEmpty()) {
                return Optional.empty();
            }
            without[i] = quantity.applyAsDouble(left.get());
        }
        Jackknife jackknife = blocks.jackknife();
        return jackknife.interval(quantity.applyAsDouble(curve), without);
    }

    /** Returns the standard error of a read from the scatter of its samples, S, root mean square over the reads. */
    double readNoise() {
        return Math.sqrt(readVariances / readsWithError);
    }

    /** Returns the number of reads whose samples tell their scatter. */
    long readsWithError() {
        return readsWithError;
    }

    /** Returns the standard deviation of the conductance after equally many pulses, S, root mean square over them. */
    double cycleToCycleSpread() {
        return conductances.spread();
    }

    /** Returns the standard deviation of the change by a pulse from cycle to cycle, S, root mean square over the pulses. */
    double updateSpread() {
        return updates.spread();
    }

    /**
     * Returns the 95 % interval of a standard deviation over the cycles. All pulses of a cycle count as one observation, as if they
     * shared one deviation, so the interval is rather too long than too short.
     */
    Interval spreadInterval(double deviation) {
        return new Moments(count(), 0, deviation).standardDeviationInterval();
    }

    /**
     * Returns how many of the states after 0 to N pulses can be told apart, by the spread from cycle to cycle, or for a single
     * cycle by that about the curve.
     */
    DistinguishableLevels levels(UpdateCurve curve) {
        if (count() > 1) {
            return DistinguishableLevels.of(
                    mean(), conductances.smoothedDeviations(pulses / SMOOTHING_PART), Math.toIntExact(count() - 1));
        }
        double[] deviations = new double[pulses + 1];
        Arrays.fill(deviations, curve.residualDeviation());
        double[] onCurve =
                IntStream.rangeClosed(0, pulses).mapToDouble(curve::at).toArray();
        return DistinguishableLevels.of(onCurve, deviations, pulses - 2);
    }
}
