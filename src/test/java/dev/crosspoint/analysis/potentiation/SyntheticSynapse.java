package dev.crosspoint.analysis.potentiation;

import java.util.SplittableRandom;

/** A synapse whose every pulse takes it a share of the way to a bound, each a little differently. */
final class SyntheticSynapse {
    static final int PULSES = 50;
    static final double LOW = 10e-6;
    static final double HIGH = 100e-6;

    private final SplittableRandom random;
    private final double nonlinearity;
    private final double updateNoise;
    private final double readNoise;

    /**
     * Makes a synapse.
     *
     * @param nonlinearity A in pulses, either sign
     * @param updateNoise standard deviation that each pulse adds, in S
     * @param readNoise standard deviation of a read, in S
     */
    SyntheticSynapse(long seed, double nonlinearity, double updateNoise, double readNoise) {
        this.random = new SplittableRandom(seed);
        this.nonlinearity = nonlinearity;
        this.updateNoise = updateNoise;
        this.readNoise = readNoise;
    }

    /** Returns the true mean conductance after {@code n} pulses in S. */
    double mean(Direction direction, double n) {
        double done = Math.expm1(-n / nonlinearity) / Math.expm1(-PULSES / nonlinearity);
        return direction == Direction.POTENTIATION ? LOW + (HIGH - LOW) * done : HIGH - (HIGH - LOW) * done;
    }

    /** Returns the true standard deviation of a read after {@code n} pulses in S. */
    double deviation(int n) {
        double kept = Math.exp(-1 / nonlinearity);
        double variance = 0;
        for (int i = 0; i < n; i++) {
            variance = variance * kept * kept + updateNoise * updateNoise;
        }
        return Math.sqrt(variance + readNoise * readNoise);
    }

    /** Returns a series of pulses; what a pulse did wrong is forgotten as the bound is approached. */
    PulseSeries series(long cycle, Direction direction) {
        double[] conductance = new double[PULSES + 1];
        double[] error = new double[PULSES + 1];
        double kept = Math.exp(-1 / nonlinearity);
        double wrong = 0;
        for (int n = 0; n <= PULSES; n++) {
            conductance[n] = mean(direction, n) + wrong + readNoise * random.nextGaussian();
            error[n] = readNoise;
            wrong = wrong * kept + updateNoise * random.nextGaussian();
        }
        return new PulseSeries(cycle, direction, conductance, error);
    }
}
