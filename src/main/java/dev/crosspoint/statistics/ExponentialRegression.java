package dev.crosspoint.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.special.Beta;

/**
 * Waiting times without memory whose mean changes exponentially with a variable, scale · exp(slope · x), fitted to all
 * observations at once by maximum likelihood, censored ones included (Kalbfleisch and Prentice, The Statistical Analysis
 * of Failure Time Data, Wiley 2002, chapter 3). A switching time τ₀ exp(−V/V₀) has the scale τ₀ and the e-fold −V₀.
 *
 * @param logScale natural logarithm of the mean at x = 0, in the unit of the times
 * @param slope change of that logarithm per unit of x
 * @param covariance of the two
 * @param events number of events at all x
 * @param censored number of censored times at all x
 * @param logLikelihood natural logarithm of the likelihood at the maximum
 */
public record ExponentialRegression(
        double logScale, double slope, Covariance covariance, int events, int censored, double logLikelihood) {

    /**
     * Waiting times under one condition.
     *
     * @param x the variable, in its unit
     * @param times events and times watched in vain
     */
    public record Group(double x, CensoredSample times) {

        /** Returns Σ (t/mean − event)² over the times, event being 1 where one came and 0 where the watching ended. */
        private double scoreSquares(double mean) {
            double seen = Arrays.stream(times.events())
                    .map(time -> (time / mean - 1) * (time / mean - 1))
                    .sum();
            return seen
                    + Arrays.stream(times.censored())
                            .map(time -> time / mean * time / mean)
                            .sum();
        }
    }

    /** Fits all groups together; unresolved unless there are events at 2 different x. */
    public static Estimate<ExponentialRegression> fit(List<Group> groups) {
        double[] withEvents = groups.stream()
                .filter(group -> group.times.events().length > 0)
                .mapToDouble(Group::x)
                .sorted()
                .distinct()
                .toArray();
        if (withEvents.length < 2) {
            return new Estimate.Unresolved<>(String.format(
                    Locale.ROOT,
                    "events at %d of %d conditions, a dependence needs them at 2 at least",
                    withEvents.length,
                    groups.stream().mapToDouble(Group::x).distinct().count()));
        }
        // From the middle and on units of the range, so that the two parameters hardly depend on each other.
        double origin = (withEvents[0] + withEvents[withEvents.length - 1]) / 2;
        double unit = withEvents[withEvents.length - 1] - withEvents[0];
        int events = groups.stream().mapToInt(g -> g.times.events().length).sum();
        int size = groups.stream().mapToInt(g -> g.times.size()).sum();
        double total = groups.stream().mapToDouble(g -> g.times.total()).sum();
        NewtonAscent.Function likelihood = point -> local(groups, origin, unit, point);
        Optional<double[]> found = NewtonAscent.maximise(likelihood, Math.log(total / events), 0);
        if (found.isEmpty()) {
            return new Estimate.Unresolved<>("the likelihood has no maximum at a finite slope");
        }
        double slope = found.get()[1] / unit;
        double logScale = found.get()[0] - slope * origin;
        NewtonAscent.Local atZero = local(groups, 0, 1, new double[] {logScale, slope});
        double[][] h = atZero.hessian();
        double[][] information = {{-h[0][0], -h[0][1]}, {-h[1][0], -h[1][1]}};
        return Covariance.ofInformation(information)
                .<Estimate<ExponentialRegression>>map(covariance -> new Estimate.Resolved<>(
                        new ExponentialRegression(logScale, slope, covariance, events, size - events, atZero.value())))
                .orElse(new Estimate.Unresolved<>("the likelihood has no curvature at its maximum"));
    }

    /** Of the times in a group only their number and their sum count. */
    private static NewtonAscent.Local local(List<Group> groups, double origin, double unit, double[] point) {
        double value = 0;
        double[] gradient = new double[2];
        double[][] hessian = new double[2][2];
        for (Group group : groups) {
            double x = (group.x - origin) / unit;
            double logMean = point[0] + point[1] * x;
            int n = group.times.events().length;
            double relative = group.times.total() * Math.exp(-logMean);
            value -= n * logMean + relative;
            gradient[0] += relative - n;
            gradient[1] += (relative - n) * x;
            hessian[0][0] -= relative;
            hessian[0][1] -= relative * x;
            hessian[1][1] -= relative * x * x;
        }
        hessian[1][0] = hessian[0][1];
        return new NewtonAscent.Local(value, gradient, hessian);
    }

    /**
     * Returns this fit with errors from how the times scatter around it, which hold for times with memory, too, as long as
     * their means follow the law (Huber, Proc. 5th Berkeley Symp. 1967, 1, 221; White, Econometrica 1982, 50, 1); those of
     * {@link #fit} rest on exponentially distributed times.
     *
     * @param groups those that were fitted
     */
    public ExponentialRegression withErrorsFromScatter(List<Group> groups) {
        RealMatrix scores = new Array2DRowRealMatrix(2, 2);
        for (Group group : groups) {
            RealVector direction = new ArrayRealVector(new double[] {1, group.x});
            double squares = group.scoreSquares(mean(group.x));
            scores = scores.add(direction.outerProduct(direction).scalarMultiply(squares));
        }
        RealMatrix inverse = covariance.matrix();
        double few = events / Math.max(1.0, events - 2.0);
        RealMatrix sandwich = inverse.multiply(scores).multiply(inverse).scalarMultiply(few);
        return new ExponentialRegression(logScale, slope, Covariance.of(sandwich), events, censored, logLikelihood);
    }

    /**
     * Returns the probability that the means of the groups lie at least as far from the law, if it holds: the deviance of
     * the law over the dispersion of the times within the groups, by the F distribution (McCullagh and Nelder, Generalized
     * Linear Models, Chapman and Hall 1989, chapter 9). Empty unless there are events in 3 groups.
     *
     * @param groups those that were fitted
     */
    public OptionalDouble lackOfFit(List<Group> groups) {
        List<Group> seen =
                groups.stream().filter(group -> group.times.events().length > 0).toList();
        int within = events - seen.size();
        if (seen.size() < 3 || within < 1) {
            return OptionalDouble.empty();
        }
        double deviance = 0;
        double squares = 0;
        for (Group group : seen) {
            int n = group.times.events().length;
            double mean = group.times.total() / n;
            double ratio = mean / mean(group.x);
            deviance += 2 * n * (ratio - 1 - Math.log(ratio));
            squares += group.scoreSquares(mean);
        }
        int between = seen.size() - 2;
        double f = deviance / between / (squares / within);
        // The upper tail of the F distribution, exact where it is far below 1.
        return OptionalDouble.of(Beta.regularizedBeta(within / (within + between * f), within / 2.0, between / 2.0));
    }

    /** Returns the mean waiting time at {@code x}, in the unit of the times. */
    public double mean(double x) {
        return Math.exp(logScale + slope * x);
    }

    /** Returns the 95 % interval of the mean waiting time at {@code x} for a large sample, in the unit of the times. */
    public Interval meanInterval(double x) {
        double error = covariance.standardErrorOf(new double[] {1, x});
        return Interval.ofStandardError(logScale + slope * x, error).exp();
    }

    /** Returns the 95 % interval of the slope for a large sample, per unit of x. */
    public Interval slopeInterval() {
        return Interval.ofStandardError(slope, covariance.standardError(1));
    }

    /** Returns the change of x that makes the mean e times as long, in the unit of x; negative if longer x shortens it. */
    public double eFold() {
        return 1 / slope;
    }

    /** Returns the 95 % interval of {@link #eFold}; empty if that of the slope holds 0, so that it has no bounds. */
    public Optional<Interval> eFoldInterval() {
        Interval interval = slopeInterval();
        return interval.contains(0)
                ? Optional.empty()
                : Optional.of(new Interval(1 / interval.high(), 1 / interval.low()));
    }
}
