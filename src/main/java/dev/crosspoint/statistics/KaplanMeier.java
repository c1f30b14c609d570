package dev.crosspoint.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The probability of a value greater than another as the observations give it, without a family: the product-limit
 * estimate (Kaplan and Meier, JASA 1958, 53, 457). A value censored where another was observed counts as the greater.
 */
public final class KaplanMeier {

    private static final double TWO_SIDED = Interval.ofStandardError(0, 1).high();

    private final double[] values;
    private final int[] atRisk;
    private final int[] events;
    private final double[] survival;
    private final double last;
    private final int size;

    private KaplanMeier(double[] values, int[] atRisk, int[] events, double[] survival, double last, int size) {
        this.values = values;
        this.atRisk = atRisk;
        this.events = events;
        this.survival = survival;
        this.last = last;
        this.size = size;
    }

    /**
     * One step of the curve.
     *
     * @param value where it is, in the unit of the values
     * @param atRisk number of observations not below
     * @param events number of those observed right there
     * @param survival estimated probability of a greater value
     * @param band its 95 % interval from Greenwood's variance on ln(−ln survival) (Kalbfleisch and Prentice, The
     *     Statistical Analysis of Failure Time Data, Wiley 2002, section 1.4); none where the estimate is 0
     */
    public record Step(double value, int atRisk, int events, double survival, Optional<Interval> band) {

        /** Returns the estimated probability of a value not above. */
        public double probability() {
            return 1 - survival;
        }

        /** Returns its 95 % interval; none where the estimate is 1. */
        public Optional<Interval> probabilityBand() {
            return band.map(interval -> new Interval(1 - interval.high(), 1 - interval.low()));
        }
    }

    /** Returns the estimate from observations. */
    public static KaplanMeier of(Observations observations) {
        return of(observations.events(), observations.censored(), true);
    }

    /** Returns the estimate of what ended the watching, from the same observations with the roles exchanged. */
    static KaplanMeier ofCensoring(Observations observations) {
        return of(observations.censored(), observations.events(), false);
    }

    private static KaplanMeier of(double[] stepping, double[] leaving, boolean leavingLast) {
        int n = stepping.length;
        double[] values = new double[n];
        int[] atRisk = new int[n];
        int[] events = new int[n];
        double[] survival = new double[n];
        int steps = 0;
        int left = 0;
        double product = 1;
        for (int i = 0; i < n; i += events[steps++]) {
            double value = stepping[i];
            int end = i;
            while (end < n && stepping[end] == value) {
                end++;
            }
            while (left < leaving.length && (leaving[left] < value || !leavingLast && leaving[left] == value)) {
                left++;
            }
            values[steps] = value;
            events[steps] = end - i;
            atRisk[steps] = n - i + leaving.length - left;
            product *= 1 - events[steps] / (double) atRisk[steps];
            survival[steps] = product;
        }
        double last = Math.max(
                n == 0 ? Double.NEGATIVE_INFINITY : stepping[n - 1],
                leaving.length == 0 ? Double.NEGATIVE_INFINITY : leaving[leaving.length - 1]);
        return new KaplanMeier(
                Arrays.copyOf(values, steps),
                Arrays.copyOf(atRisk, steps),
                Arrays.copyOf(events, steps),
                Arrays.copyOf(survival, steps),
                last,
                n + leaving.length);
    }

    /** Returns the steps by ascending value, one for every value that was observed. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        double greenwood = 0;
        for (int i = 0; i < values.length; i++) {
            greenwood += events[i] / ((double) atRisk[i] * (atRisk[i] - events[i]));
            steps.add(new Step(values[i], atRisk[i], events[i], survival[i], band(survival[i], greenwood)));
        }
        return List.copyOf(steps);
    }

    private static Optional<Interval> band(double survival, double greenwood) {
        if (survival == 0) {
            return Optional.empty();
        }
        double factor = Math.exp(TWO_SIDED * Math.sqrt(greenwood) / -Math.log(survival));
        return Optional.of(new Interval(Math.pow(survival, factor), Math.pow(survival, 1 / factor)));
    }

    /** Returns the estimated probability of a value greater than {@code value}. */
    public double survival(double value) {
        int index = Arrays.binarySearch(values, value);
        int step = index >= 0 ? index : -index - 2;
        return step < 0 ? 1 : survival[step];
    }

    /** Returns the greatest value that was observed or is a bound; the estimate says nothing beyond. */
    public double last() {
        return last;
    }

    /**
     * A quantile of the curve.
     *
     * @param value in the unit of the values
     * @param interval its 95 % interval
     */
    public record Quantile(double value, Interval interval) {}

    /**
     * Returns the smallest observed value with at least a probability not above it, and the values at which the band of
     * {@link Step} holds that probability (Brookmeyer and Crowley, Biometrics 1982, 38, 29); empty if the observations do
     * not bracket it.
     *
     * @param probability between 0 and 1
     */
    public Optional<Quantile> quantileWithInterval(double probability) {
        double survivalAtMost = 1 - probability;
        double value = quantile(survivalAtMost);
        OptionalDouble low = firstBelow(survivalAtMost, Interval::low);
        OptionalDouble high = firstBelow(survivalAtMost, Interval::high);
        return low.isPresent() && high.isPresent()
                ? Optional.of(new Quantile(value, new Interval(low.getAsDouble(), high.getAsDouble())))
                : Optional.empty();
    }

    /** Returns the estimated median, in the unit of the values; empty if more than half outlast what was observed. */
    public OptionalDouble median() {
        double median = quantile(0.5);
        return Double.isInfinite(median) ? OptionalDouble.empty() : OptionalDouble.of(median);
    }

    /**
     * Returns the 95 % interval of the median: all values at which the band of the curve holds one half (Brookmeyer and
     * Crowley, Biometrics 1982, 38, 29), in the unit of the values; from 0 or to infinity where the band does not end there.
     */
    public Interval medianInterval() {
        return new Interval(
                firstBelow(0.5, Interval::low).orElse(0),
                firstBelow(0.5, Interval::high).orElse(Double.POSITIVE_INFINITY));
    }

    /** Returns the value of the first step at which an end of the band is not above a probability; empty if there is none. */
    private OptionalDouble firstBelow(double survivalAtMost, ToDoubleFunction<Interval> end) {
        return steps().stream()
                .filter(step ->
                        step.band().isPresent() && end.applyAsDouble(step.band().get()) <= survivalAtMost)
                .mapToDouble(Step::value)
                .findFirst();
    }

    /** Returns the smallest observed value whose survival is not above a probability; infinite if there is none. */
    double quantile(double survivalAtMost) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (survival[middle] <= survivalAtMost) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == values.length ? Double.POSITIVE_INFINITY : values[low];
    }

    int stepCount() {
        return values.length;
    }

    double stepValue(int index) {
        return values[index];
    }

    double stepSurvival(int index) {
        return survival[index];
    }

    /** Returns the number of observations. */
    int size() {
        return size;
    }
}
