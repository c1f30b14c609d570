package dev.crosspoint.statistics;

import java.util.List;

/** How something decays with time; each law has an amplitude in the unit of what decays, and one or two parameters more. */
public enum DecayLaw {
    /** A exp(−(t/τ)^β) (Kohlrausch). Parameters: amplitude, time τ in the unit of the times, and exponent β. */
    STRETCHED_EXPONENTIAL("stretched_exponential", "amplitude", "time", "exponent") {
        @Override
        double value(double[] point, double time) {
            return Math.exp(point[0] - Math.exp(logReduced(point, time)));
        }

        @Override
        double[] gradient(double[] point, double time) {
            double reduced = Math.exp(logReduced(point, time));
            double value = Math.exp(point[0] - reduced);
            double exponent = Math.exp(point[2]);
            double slope = reduced == 0 ? 0 : value * reduced;
            return new double[] {value, slope * exponent, slope == 0 ? 0 : -slope * logReduced(point, time)};
        }

        private double logReduced(double[] point, double time) {
            return Math.exp(point[2]) * (Math.log(time) - point[1]);
        }

        @Override
        double[][] starts(double largest, double halfTime) {
            double amplitude = Math.log(largest);
            double time = Math.log(halfTime);
            return new double[][] {
                {amplitude, time, Math.log(0.4)},
                {amplitude, time, 0},
                {amplitude, time, Math.log(3)},
                {amplitude, time, Math.log(10)}
            };
        }
    },
    /** A t^(−ν), as conductances drift. Parameters: amplitude at time 1, and exponent ν, which may be of either sign. */
    POWER("power", "amplitude", "exponent") {
        @Override
        double value(double[] point, double time) {
            return Math.exp(point[0] - point[1] * Math.log(time));
        }

        @Override
        double[] gradient(double[] point, double time) {
            double value = value(point, time);
            return new double[] {value, -value * Math.log(time)};
        }

        @Override
        double[][] starts(double largest, double halfTime) {
            return new double[][] {{Math.log(largest), 0.01}, {Math.log(largest), 0.3}};
        }
    };

    private final String label;
    private final List<String> parameterNames;

    DecayLaw(String label, String... parameterNames) {
        this.label = label;
        this.parameterNames = List.of(parameterNames);
    }

    /** Returns the name in lower case, such as {@code stretched_exponential}. */
    public String label() {
        return label;
    }

    /** Returns the names of the parameters in order. */
    public List<String> parameterNames() {
        return parameterNames;
    }

    /** Returns whether a parameter is fitted on its logarithm, so that it stays positive. */
    boolean isLogarithmic(int index) {
        return this == STRETCHED_EXPONENTIAL || index == 0;
    }

    /** Returns the value at a time, from the parameters as they are fitted. */
    abstract double value(double[] point, double time);

    /** Returns the change of the value per unit of each parameter as it is fitted. */
    abstract double[] gradient(double[] point, double time);

    /** Returns points to begin a search at. */
    abstract double[][] starts(double largest, double halfTime);
}
