package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.analysis.EvenlySpread;
import dev.crosspoint.analysis.ivsweep.Outcome.Bounded;
import dev.crosspoint.analysis.ivsweep.Outcome.Measured;
import dev.crosspoint.analysis.ivsweep.Outcome.Missing;
import dev.crosspoint.analysis.ivsweep.Outcome.Why;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.Moments;
import dev.crosspoint.statistics.Sample;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.stat.descriptive.StreamingStatistics;

/** One quantity gathered over the cycles of a run, at constant memory. */
final class OverCycles {

    /** Quantiles and fits use at most this many cycles, evenly spread; means use all. */
    static final int MAX_VALUES = 2048;

    /** 95 % of a uniform distribution lie within this share of its width on either side of its middle. */
    private static final double UNIFORM_HALF_WIDTH = Interval.CONFIDENCE / 2;

    /**
     * With more cycles than this share only bounded, the arithmetic mean of the others is not that of the device. A
     * geometric mean counts them in.
     */
    private static final double MAX_SHARE_BOUNDED = 0.1;

    private final Quantity quantity;
    private final StreamingStatistics statistics = new StreamingStatistics();
    private final StreamingStatistics resolutions = new StreamingStatistics();
    private final EvenlySpread<CycleValue> values = new EvenlySpread<>(MAX_VALUES);
    private final CycleList bounded = new CycleList();
    private final Map<Why, CycleList> missing = new EnumMap<>(Why.class);
    private final StreamingStatistics bounds = new StreamingStatistics();
    private double firstStandardError;
    private Optional<CensoredCycles> censored = Optional.empty();
    private boolean isCensoredKnown;

    OverCycles(Quantity quantity) {
        this.quantity = quantity;
    }

    /** A cycle's value or the detection limit beyond which it lies, in the quantity's unit. */
    record CycleValue(long cycle, double value, boolean isBound) {}

    void add(long cycle, Outcome outcome) {
        isCensoredKnown = false;
        if (outcome instanceof Measured measured) {
            if (statistics.getN() == 0) {
                firstStandardError = measured.standardError();
            }
            statistics.addValue(quantity.isGeometric() ? Math.log(measured.value()) : measured.value());
            resolutions.addValue(measured.resolution());
            values.offer(new CycleValue(cycle, measured.value(), false));
        } else if (outcome instanceof Bounded bound) {
            bounded.add(cycle);
            bounds.addValue(bound.bound());
            values.offer(new CycleValue(cycle, bound.detectionLimit(), true));
        } else if (outcome instanceof Missing nothing) {
            missing.computeIfAbsent(nothing.why(), why -> new CycleList()).add(cycle);
        }
    }

    Quantity quantity() {
        return quantity;
    }

    /** Returns the number of cycles with a value. */
    long n() {
        return statistics.getN();
    }

    /** Returns the cycles for which only a bound is known. */
    CycleList bounded() {
        return bounded;
    }

    /** Returns the cycles without a value or a bound, by reason. */
    Map<Why, CycleList> missing() {
        return missing;
    }

    /** Returns the bound that holds in all cycles that have only a bound, in the quantity's unit. */
    double bound() {
        return quantity.isBoundedFromBelow() ? bounds.getMin() : bounds.getMax();
    }

    /** Returns whether there are values, and mere bounds are counted in or so few that leaving them out hardly biases. */
    boolean isResolved() {
        if (n() == 0 || bounded.count() == 0) {
            return n() > 0;
        }
        return quantity.isGeometric()
                ? censored().isPresent()
                : bounded.count() <= MAX_SHARE_BOUNDED * (n() + bounded.count());
    }

    /**
     * Returns the distribution in which cycles with a bound only are censored; empty if there are none, if the quantity has
     * no geometric mean, or if the cycles do not determine it.
     */
    Optional<CensoredCycles> censored() {
        if (!isCensoredKnown) {
            boolean isCensored = quantity.isGeometric() && bounded.count() > 0;
            censored = isCensored ? CensoredCycles.of(quantity, values.items()) : Optional.empty();
            isCensoredKnown = true;
        }
        return censored;
    }

    /** Returns the number of cycles that the mean rests on. */
    long counted() {
        return censored().isPresent() ? n() + bounded.count() : n();
    }

    /** Returns the cycles' values, at most {@link #MAX_VALUES}, evenly spread. */
    List<CycleValue> values() {
        return values.items().stream().filter(cycle -> !cycle.isBound()).toList();
    }

    /** Returns the values as a sample, at most {@link #MAX_VALUES} of them; empty if there is none. */
    Optional<Sample> sample() {
        double[] items = values().stream().mapToDouble(CycleValue::value).toArray();
        return items.length == 0 ? Optional.empty() : Optional.of(Sample.of(items));
    }

    /** Returns mean and standard deviation; of natural logarithms if the quantity has a geometric mean. */
    Moments moments() {
        return new Moments(n(), statistics.getMean(), n() > 1 ? statistics.getStandardDeviation() : Double.NaN);
    }

    /** Returns the mean over the cycles, in the quantity's unit. */
    double mean() {
        if (censored().isPresent()) {
            return censored().get().mean();
        }
        return quantity.isGeometric() ? Math.exp(statistics.getMean()) : statistics.getMean();
    }

    /** Returns the mean width of the voltage steps within which the values are known, in the quantity's unit. */
    double resolution() {
        return resolutions.getMean();
    }

    /** Returns the variance over the cycles without what the rounding to steps adds, at least 0 (Sheppard). */
    double varianceWithoutRounding() {
        return Math.max(0, statistics.getVariance() - resolution() * resolution() / 12);
    }

    /** Returns the 95 % interval of the mean, in the quantity's unit. */
    Interval meanInterval() {
        if (censored().isPresent()) {
            return censored().get().meanInterval();
        }
        if (quantity.isGeometric()) {
            return n() > 1
                    ? moments().meanInterval().exp()
                    : Interval.ofStandardError(statistics.getMean(), firstStandardError / mean())
                            .exp();
        }
        if (n() > 1) {
            return Interval.around(mean(), Math.hypot(moments().meanInterval().halfWidth(), roundingHalfWidth()));
        }
        double error = Interval.ofStandardError(0, firstStandardError).halfWidth();
        return Interval.around(mean(), Math.hypot(error, UNIFORM_HALF_WIDTH * resolution()));
    }

    /**
     * Returns how far, at 95 %, the mean may be off because all values are rounded to the same steps. It fades as soon as
     * the cycles spread over steps, by exp(−2π²σ²/step²) for normally distributed values (Widrow and Kollár,
     * Quantization Noise, Cambridge 2008, chapter 4).
     */
    private double roundingHalfWidth() {
        double step = resolution();
        if (step == 0) {
            return 0;
        }
        double ratio = varianceWithoutRounding() / (step * step);
        return UNIFORM_HALF_WIDTH * step * Math.exp(-2 * Math.PI * Math.PI * ratio);
    }
}
