package dev.crosspoint.statistics;

import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * A family of continuous distributions with two parameters.
 *
 * <p>Quantiles are in closed form: a solver's absolute accuracy would be nothing on a voltage and everything on a
 * conductance of a nanosiemens.
 */
public enum DistributionFamily {
    /** Parameters: mean and standard deviation, both in the unit of the values. */
    NORMAL("normal", List.of("mean", "sd"), List.of(false, true)) {
        @Override
        double probability(double mean, double sd, double value) {
            return STANDARD_NORMAL.cumulativeProbability((value - mean) / sd);
        }

        @Override
        double quantile(double mean, double sd, double probability) {
            return mean + sd * STANDARD_NORMAL.inverseCumulativeProbability(probability);
        }
    },
    /** Parameters: mean and standard deviation of the natural logarithm of the values. */
    LOGNORMAL("lognormal", List.of("mu", "sigma"), List.of(false, true)) {
        @Override
        double probability(double mu, double sigma, double value) {
            return value <= 0 ? 0 : NORMAL.probability(mu, sigma, Math.log(value));
        }

        @Override
        double quantile(double mu, double sigma, double probability) {
            return Math.exp(NORMAL.quantile(mu, sigma, probability));
        }
    },
    /** Parameters: shape, a ratio, and scale, in the unit of the values. */
    WEIBULL("weibull", List.of("shape", "scale"), List.of(true, true)) {
        @Override
        double probability(double shape, double scale, double value) {
            return value <= 0 ? 0 : -Math.expm1(-Math.pow(value / scale, shape));
        }

        @Override
        double quantile(double shape, double scale, double probability) {
            return scale * Math.pow(-Math.log1p(-probability), 1 / shape);
        }
    };

    private static final NormalDistribution STANDARD_NORMAL = new NormalDistribution();

    private final String label;
    private final List<String> parameterNames;
    private final List<Boolean> positive;

    DistributionFamily(String label, List<String> parameterNames, List<Boolean> positive) {
        this.label = label;
        this.parameterNames = parameterNames;
        this.positive = positive;
    }

    /** Returns the probability of a value not above {@code value}. */
    abstract double probability(double first, double second, double value);

    /** Returns the value below which a share {@code probability} lies, in the unit of the values. */
    abstract double quantile(double first, double second, double probability);

    /** Returns the name in lower case, such as {@code weibull}. */
    public String label() {
        return label;
    }

    /** Returns the names of the two parameters in order. */
    public List<String> parameterNames() {
        return parameterNames;
    }

    /** Returns whether a parameter can only be greater than 0, so that its interval is taken on its logarithm. */
    boolean positiveParameter(int index) {
        return positive.get(index);
    }

    /** Returns whether all values lie where the distribution has a density. */
    public boolean supports(Sample sample) {
        return this == NORMAL || sample.sorted()[0] > 0;
    }
}
