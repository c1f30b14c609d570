package dev.crosspoint.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.random.Well19937c;
import org.hipparchus.stat.descriptive.rank.RandomPercentile;

/**
 * Finite values from a stream of any length, for their quantiles: exact while they are few, of bounded rank error and memory once
 * they are many (Luo, Wang, Yi and Cormode, VLDB Journal 2016, 25, 449).
 */
public final class StreamedSample {

    /** Up to this many values all are kept. */
    static final int MOST_EXACT = 1 << 15;

    /** Largest error of a rank beyond that, as a part of their number. */
    static final double RANK_ERROR = 1e-3;

    /** What the sketch aims at; being random it misses that now and then, though hardly by so much. */
    private static final double SKETCH_ERROR = RANK_ERROR / 4;

    /** Any fixed number will do: the same values give the same quantiles for ever. */
    private static final int SEED = 0x1979_0B57;

    private static final int FIRST_CAPACITY = 64;

    private double[] kept = new double[FIRST_CAPACITY];
    private Optional<RandomPercentile> sketch = Optional.empty();
    private long size;

    /**
     * Adds a value.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public void add(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a sample holds finite values, not " + value);
        }
        if (sketch.isEmpty() && size == MOST_EXACT) {
            RandomPercentile many = new RandomPercentile(SKETCH_ERROR, new Well19937c(SEED));
            Arrays.stream(kept).forEach(many::increment);
            sketch = Optional.of(many);
            kept = new double[0];
        }
        if (sketch.isPresent()) {
            sketch.get().increment(value);
        } else {
            if (size == kept.length) {
                kept = Arrays.copyOf(kept, 2 * kept.length);
            }
            kept[(int) size] = value;
        }
        size++;
    }

    /** Returns the number of values. */
    public long size() {
        return size;
    }

    /**
     * Returns a quantile, in the unit of the values.
     *
     * @param probability above 0, at most 1
     * @throws IllegalArgumentException if there are no values
     */
    public double quantile(double probability) {
        return sketch.map(many -> many.getResult(100 * probability)).orElseGet(() -> exact().quantile(probability));
    }

    /**
     * Returns the 95 % interval of a quantile from order statistics, valid for any continuous population, wider by the error of the
     * ranks; empty if the values are too few to bracket it.
     */
    public Optional<Interval> quantileInterval(double probability) {
        if (size == 0) {
            return Optional.empty();
        }
        if (sketch.isEmpty()) {
            return exact().quantileInterval(probability);
        }
        double standardError = Math.sqrt(probability * (1 - probability) / size);
        Interval ranks = Interval.ofStandardError(probability, standardError).widenedBy(RANK_ERROR);
        return ranks.low() > 0 && ranks.high() < 1
                ? Optional.of(new Interval(quantile(ranks.low()), quantile(ranks.high())))
                : Optional.empty();
    }

    private Sample exact() {
        return Sample.of(Arrays.copyOf(kept, (int) size));
    }
}
