package dev.crosspoint.statistics;

import java.util.List;

/**
 * A distribution fitted to a sample by maximum likelihood.
 *
 * @param family the family
 * @param parameters the two parameters, named and in units as the family says
 * @param covariance what is known of their errors
 * @param n number of values
 * @param logLikelihood natural logarithm of the likelihood at the maximum
 * @param converged whether the maximum was found; if not, the parameters are where the search began
 */
public record DistributionFit(
        DistributionFamily family,
        List<Double> parameters,
        Covariance covariance,
        int n,
        double logLikelihood,
        boolean converged) {

    public DistributionFit {
        parameters = List.copyOf(parameters);
        if (parameters.size() != 2) {
            throw new IllegalArgumentException(family.label() + " has 2 parameters, not " + parameters.size());
        }
    }

    /** The symmetric covariance matrix of two parameters, in the products of their units. */
    public record Covariance(double firstFirst, double firstSecond, double secondSecond) {

        double variance(int index) {
            return index == 0 ? firstFirst : secondSecond;
        }
    }

    /** Returns the fitted probability of a value not above {@code value}. */
    public double probability(double value) {
        return family.probability(parameters.get(0), parameters.get(1), value);
    }

    /** Returns the fitted quantile, in the unit of the values. */
    public double quantile(double probability) {
        return family.quantile(parameters.get(0), parameters.get(1), probability);
    }

    /** Returns Akaike's information criterion, 2k − 2 ln L; the smaller, the better the description. */
    public double aic() {
        return 2 * parameters.size() - 2 * logLikelihood;
    }

    /** Returns a parameter's standard error, from the covariance, in the parameter's unit. */
    public double standardError(int index) {
        return Math.sqrt(covariance.variance(index));
    }

    /**
     * Returns a parameter's 95 % interval for a large sample, in the parameter's unit: value ± 1.96 standard errors, on
     * the logarithm for a parameter that can only be positive.
     */
    public Interval parameterInterval(int index) {
        double value = parameters.get(index);
        double error = standardError(index);
        return family.positiveParameter(index)
                ? Interval.ofStandardError(Math.log(value), error / value).exp()
                : Interval.ofStandardError(value, error);
    }
}
