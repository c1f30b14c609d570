package dev.crosspoint.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * A family of distributions with one or two parameters.
 *
 * <p>Quantiles are in closed form or solved to relative accuracy: a solver's absolute accuracy would be nothing on a
 * voltage and everything on a conductance of a nanosiemens.
 */
public enum DistributionFamily {
    /** Parameters: mean and standard deviation, both in the unit of the values. */
    NORMAL(
            "normal",
            new NormalLaw(),
            new Parameter("mean", ParameterScale.LINEAR),
            new Parameter("sd", ParameterScale.LOGARITHMIC)),
    /** Parameters: mean and standard deviation of the natural logarithm of the values. */
    LOGNORMAL(
            "lognormal",
            new LognormalLaw(),
            new Parameter("mu", ParameterScale.LINEAR),
            new Parameter("sigma", ParameterScale.LOGARITHMIC)),
    /** Parameters: shape, a ratio, and scale, in the unit of the values. */
    WEIBULL(
            "weibull",
            new WeibullLaw(),
            new Parameter("shape", ParameterScale.LOGARITHMIC),
            new Parameter("scale", ParameterScale.LOGARITHMIC)),
    /** Parameters: shape, a ratio, and scale, in the unit of the values. */
    GAMMA(
            "gamma",
            new GammaLaw(),
            new Parameter("shape", ParameterScale.LOGARITHMIC),
            new Parameter("scale", ParameterScale.LOGARITHMIC)),
    /** Waiting times without memory. Parameter: the mean, in the unit of the values. */
    EXPONENTIAL("exponential", new ExponentialLaw(), new Parameter("mean", ParameterScale.LOGARITHMIC)),
    /** Counts from 0. Parameter: the mean count. */
    POISSON("poisson", new PoissonLaw(), new Parameter("mean", ParameterScale.LOGARITHMIC)),
    /** Trials up to and with the first success, from 1. Parameter: the probability of success of each. */
    GEOMETRIC("geometric", new GeometricLaw(), new Parameter("probability", ParameterScale.LOGIT));

    private record Parameter(String name, ParameterScale scale) {}

    private final String label;
    private final Law law;
    private final List<Parameter> parameters;

    DistributionFamily(String label, Law law, Parameter... parameters) {
        this.label = label;
        this.law = law;
        this.parameters = List.of(parameters);
    }

    /** Returns the name in lower case, such as {@code weibull}. */
    public String label() {
        return label;
    }

    /** Returns the names of the parameters in order. */
    public List<String> parameterNames() {
        return parameters.stream().map(Parameter::name).toList();
    }

    /** Returns whether values are whole numbers, so that a likelihood is of probabilities, not of densities. */
    public boolean isDiscrete() {
        return this == POISSON || this == GEOMETRIC;
    }

    /** Returns whether all values lie where the distribution has a density. */
    public boolean supports(Observations observations) {
        return Arrays.stream(observations.events()).allMatch(law::supports)
                && Arrays.stream(observations.censored()).allMatch(bound -> bound <= 0 || law.supports(bound));
    }

    Law law() {
        return law;
    }

    /** Returns the scale on which a parameter's interval is taken. */
    ParameterScale parameterScale(int index) {
        return parameters.get(index).scale;
    }

    /** Returns the scale on which intervals of quantities in the unit of the values are taken. */
    ParameterScale valueScale() {
        return this == NORMAL ? ParameterScale.LINEAR : ParameterScale.LOGARITHMIC;
    }
}
