package dev.crosspoint.statistics;

/** The scale on which the estimate of a parameter is closest to normally distributed, and on which it has no bounds. */
enum ParameterScale {
    /** Any real value, on itself. */
    LINEAR {
        @Override
        double transform(double value) {
            return value;
        }

        @Override
        double inverse(double transformed) {
            return transformed;
        }

        @Override
        double slope(double value) {
            return 1;
        }
    },
    /** A value greater than 0, on its natural logarithm. */
    LOGARITHMIC {
        @Override
        double transform(double value) {
            return Math.log(value);
        }

        @Override
        double inverse(double transformed) {
            return Math.exp(transformed);
        }

        @Override
        double slope(double value) {
            return 1 / value;
        }
    },
    /** A probability, on the logarithm of its odds. */
    LOGIT {
        @Override
        double transform(double value) {
            return Math.log(value) - Math.log1p(-value);
        }

        @Override
        double inverse(double transformed) {
            return 1 / (1 + Math.exp(-transformed));
        }

        @Override
        double slope(double value) {
            return 1 / (value * (1 - value));
        }
    };

    abstract double transform(double value);

    abstract double inverse(double transformed);

    /** Returns the derivative of {@link #transform} at {@code value}. */
    abstract double slope(double value);

    /** Returns value ± 1.96 standard errors, taken on this scale, in the unit of the value. */
    Interval interval(double value, double standardError) {
        Interval transformed = Interval.ofStandardError(transform(value), standardError * slope(value));
        return new Interval(inverse(transformed.low()), inverse(transformed.high()));
    }
}
