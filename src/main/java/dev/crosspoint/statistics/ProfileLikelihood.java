package dev.crosspoint.statistics;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BracketFinder;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/**
 * Intervals from the likelihood itself: all values of a parameter for which it is not far below its maximum, whatever the
 * other parameter. For few events they hold the truth more often than {@link DistributionFit#parameterInterval}, for a
 * hundred times the work (Venzon and Moolgavkar, J. R. Stat. Soc. C 1988, 37, 87).
 */
public final class ProfileLikelihood {

    /** What the log-likelihood falls by at the ends: half the 95 % point of χ² with one degree of freedom. */
    private static final double FALL =
            new ChiSquaredDistribution(1).inverseCumulativeProbability(Interval.CONFIDENCE) / 2;

    /** Longest search for an end, in standard errors of a parameter on its scale. */
    private static final double FARTHEST = 1000;

    private static final double ACCURACY = 1e-9;
    private static final int MAX_EVALUATIONS = 200;

    private final DistributionFit fit;
    private final double[] events;
    private final double[] censored;

    private ProfileLikelihood(DistributionFit fit, Observations observations) {
        this.fit = fit;
        this.events = observations.events();
        this.censored = observations.censored();
    }

    /**
     * Returns the 95 % interval of a parameter, in its unit; empty if the observations do not bound it on both sides.
     *
     * @param observations those that were fitted
     */
    public static Optional<Interval> interval(DistributionFit fit, Observations observations, int index) {
        return new ProfileLikelihood(fit, observations).interval(index);
    }

    private Optional<Interval> interval(int index) {
        ParameterScale scale = fit.family().parameterScale(index);
        double center = scale.transform(fit.parameters().get(index));
        double error = error(index);
        try {
            double low = end(index, center, -error);
            double high = end(index, center, error);
            return Optional.of(new Interval(scale.inverse(low), scale.inverse(high)));
        } catch (MathRuntimeException notBounded) {
            return Optional.empty();
        }
    }

    private double end(int index, double center, double error) {
        double top = logLikelihood(fit.raw());
        UnivariateFunction excess = value -> profile(index, value) - top + FALL;
        double inside = center;
        double reach = 2;
        while (excess.value(center + reach * error) > 0 && reach < FARTHEST) {
            inside = center + reach * error;
            reach *= 2;
        }
        double outside = center + reach * error;
        return new BrentSolver(ACCURACY, ACCURACY * Math.abs(error))
                .solve(MAX_EVALUATIONS, excess, Math.min(inside, outside), Math.max(inside, outside));
    }

    /** Returns the largest log-likelihood with one parameter given on its scale. */
    private double profile(int index, double value) {
        double[] parameters = fit.raw();
        double from = fit.family().parameterScale(index).transform(parameters[index]);
        parameters[index] = fit.family().parameterScale(index).inverse(value);
        if (parameters.length == 1) {
            return logLikelihood(parameters);
        }
        int other = 1 - index;
        ParameterScale scale = fit.family().parameterScale(other);
        DoubleUnaryOperator along = nuisance -> {
            parameters[other] = scale.inverse(nuisance);
            return logLikelihood(parameters);
        };
        // The ridge of the likelihood, as far as it is straight, runs along the covariance.
        double slope = fit.covariance().get(0, 1)
                / fit.covariance().get(index, index)
                * scale.slope(fit.parameters().get(other))
                / fit.family().parameterScale(index).slope(fit.parameters().get(index));
        double start = scale.transform(fit.parameters().get(other)) + slope * (value - from);
        return highest(along, start, error(other));
    }

    private static double highest(DoubleUnaryOperator function, double start, double width) {
        BracketFinder bracket = new BracketFinder();
        bracket.search(function::applyAsDouble, GoalType.MAXIMIZE, start - width / 4, start + width / 4);
        return new BrentOptimizer(ACCURACY, ACCURACY * width)
                .optimize(
                        new MaxEval(MAX_EVALUATIONS),
                        new UnivariateObjectiveFunction(function::applyAsDouble),
                        GoalType.MAXIMIZE,
                        new SearchInterval(bracket.getLo(), bracket.getHi(), bracket.getMid()))
                .getValue();
    }

    private double logLikelihood(double[] parameters) {
        return fit.family().law().logLikelihood(parameters, events, censored);
    }

    /** Returns a parameter's standard error on its scale. */
    private double error(int index) {
        double parameter = fit.parameters().get(index);
        return fit.standardError(index) * fit.family().parameterScale(index).slope(parameter);
    }
}
