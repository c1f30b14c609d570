package dev.crosspoint.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * A distribution fitted by maximum likelihood.
 *
 * @param family the family
 * @param parameters as many as the family has, named and in units as it says
 * @param covariance what is known of their errors, from the observed information
 * @param events number of observed values
 * @param censored number of censored ones
 * @param logLikelihood natural logarithm of the likelihood at the maximum
 */
public record DistributionFit(
        DistributionFamily family,
        List<Double> parameters,
        Covariance covariance,
        int events,
        int censored,
        double logLikelihood) {

    /** Half the width of the delta method's central differences, in shares of a positive parameter. */
    private static final double DIFFERENCE = 1e-5;

    public DistributionFit {
        parameters = List.copyOf(parameters);
        int expected = family.parameterNames().size();
        if (parameters.size() != expected || covariance.rows().size() != expected) {
            throw new IllegalArgumentException(family.label() + " has " + expected + " parameters, not " + parameters);
        }
        if (!parameters.stream().allMatch(Double::isFinite) || !Double.isFinite(logLikelihood)) {
            throw new IllegalArgumentException(
                    "a fit is finite, not " + parameters + " with log-likelihood " + logLikelihood);
        }
    }

    /** Returns the number of observed and censored values. */
    public int n() {
        return events + censored;
    }

    /** Returns the fitted probability of a value not above {@code value}. */
    public double probability(double value) {
        return family.law().probability(raw(), value);
    }

    /** Returns the fitted density per unit of the values, or of a whole number its probability. */
    public double density(double value) {
        return Math.exp(family.law().logDensity(raw(), value));
    }

    /** Returns the fitted quantile, in the unit of the values. */
    public double quantile(double probability) {
        return family.law().quantile(raw(), probability);
    }

    /** Returns the mean of the fitted distribution, in the unit of the values. */
    public double mean() {
        return family.law().mean(raw());
    }

    /** Returns the standard deviation of the fitted distribution, in the unit of the values. */
    public double standardDeviation() {
        return family.law().standardDeviation(raw());
    }

    /** Returns the median of the fitted distribution, in the unit of the values. */
    public double median() {
        return quantile(0.5);
    }

    /** Returns the 95 % interval of {@link #mean} for a large sample, in the unit of the values. */
    public Interval meanInterval() {
        return interval(family.law()::mean, family.valueScale());
    }

    /** Returns the 95 % interval of {@link #standardDeviation} for a large sample, in the unit of the values. */
    public Interval standardDeviationInterval() {
        return interval(family.law()::standardDeviation, ParameterScale.LOGARITHMIC);
    }

    /** Returns the 95 % interval of {@link #median} for a large sample, in the unit of the values. */
    public Interval medianInterval() {
        return interval(parameters -> family.law().quantile(parameters, 0.5), family.valueScale());
    }

    /** Returns Akaike's information criterion, 2k − 2 ln L; the smaller, the better the description. */
    public double aic() {
        return 2 * parameters.size() - 2 * logLikelihood;
    }

    /**
     * Returns the Bayesian information criterion, k ln d − 2 ln L; d counts the events only, for the censored values carry
     * little information (Volinsky and Raftery, Biometrics 2000, 56, 256).
     */
    public double bic() {
        return parameters.size() * Math.log(events) - 2 * logLikelihood;
    }

    /**
     * Returns this fit of counts in bins as one of the values that were counted, spread evenly over their bins: its
     * criteria can be compared with those of continuous families.
     *
     * @param width of a bin, in the unit of the values
     */
    public DistributionFit asDensity(double width) {
        double density = logLikelihood - events * Math.log(width);
        return new DistributionFit(family, parameters, covariance, events, censored, density);
    }

    /** Returns a parameter's standard error, from the covariance, in the parameter's unit. */
    public double standardError(int index) {
        return covariance.standardError(index);
    }

    /**
     * Returns a parameter's 95 % interval for a large sample, in the parameter's unit: value ± 1.96 standard errors, on
     * the logarithm for a parameter that can only be positive and on the log-odds for a probability.
     */
    public Interval parameterInterval(int index) {
        return family.parameterScale(index).interval(parameters.get(index), standardError(index));
    }

    /** Returns a random value of the fitted distribution. */
    double draw(RandomGenerator random) {
        return family.law().draw(raw(), random);
    }

    /**
     * Returns the interval of a function of the parameters: with one parameter, from the ends of its interval; with two,
     * by the delta method on {@code scale}. Without bounds where it is too wide for numbers.
     */
    private Interval interval(ToDoubleFunction<double[]> function, ParameterScale scale) {
        if (parameters.size() == 1) {
            Interval parameter = parameterInterval(0);
            double one = function.applyAsDouble(new double[] {parameter.low()});
            double other = function.applyAsDouble(new double[] {parameter.high()});
            return new Interval(Math.min(one, other), Math.max(one, other));
        }
        double[] gradient = new double[parameters.size()];
        for (int i = 0; i < gradient.length; i++) {
            double[] up = raw();
            double[] down = raw();
            boolean linear = family.parameterScale(i) == ParameterScale.LINEAR;
            double step = DIFFERENCE * (linear ? standardError(i) : parameters.get(i));
            up[i] += step;
            down[i] -= step;
            gradient[i] = (scale.transform(function.applyAsDouble(up)) - scale.transform(function.applyAsDouble(down)))
                    / (2 * step);
        }
        double center = scale.transform(function.applyAsDouble(raw()));
        double error = covariance.standardErrorOf(gradient);
        if (!Double.isFinite(center + error)) {
            return new Interval(scale.inverse(Double.NEGATIVE_INFINITY), Double.POSITIVE_INFINITY);
        }
        Interval transformed = Interval.ofStandardError(center, error);
        return new Interval(scale.inverse(transformed.low()), scale.inverse(transformed.high()));
    }

    double[] raw() {
        double[] raw = new double[parameters.size()];
        Arrays.setAll(raw, parameters::get);
        return raw;
    }
}
