package dev.crosspoint.analysis.neuron.signal;

import java.util.Optional;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * The linear least-squares fit of A sin ωt + B cos ωt + offset, ω fixed, to samples that are added one by one and not
 * kept.
 */
final class SineFit {

    private static final int PARAMETERS = 3;

    private final double angularFrequency;
    private final double[][] products = new double[PARAMETERS][PARAMETERS];
    private final double[] projections = new double[PARAMETERS];
    private double squares;
    private double first;
    private double firstTime = Double.NaN;
    private double lastTime = Double.NaN;
    private long samples;

    /** Fits a sine of {@code frequency}, Hz. */
    SineFit(double frequency) {
        this.angularFrequency = 2 * Math.PI * frequency;
    }

    /** Adds a sample: its time in the record, s, and its voltage, V. */
    void add(double time, double voltage) {
        if (samples == 0) {
            first = voltage;
            firstTime = time;
        }
        lastTime = time;
        // Distances to the first sample: squares of a large offset would drown what is fitted.
        double value = voltage - first;
        double phase = angularFrequency * time;
        double sine = Math.sin(phase);
        double cosine = Math.cos(phase);
        products[0][0] += sine * sine;
        products[0][1] += sine * cosine;
        products[0][2] += sine;
        products[1][1] += cosine * cosine;
        products[1][2] += cosine;
        products[2][2] += 1;
        projections[0] += sine * value;
        projections[1] += cosine * value;
        projections[2] += value;
        squares += value * value;
        samples++;
    }

    long samples() {
        return samples;
    }

    /** Returns the time from the first sample to the last, s; 0 if there is none. */
    double span() {
        return samples == 0 ? 0 : lastTime - firstTime;
    }

    /** Returns the mean of the samples, V, without a sine. */
    double mean() {
        return first + projections[2] / samples;
    }

    /** Returns the standard deviation of the samples, V, without a sine; NaN for fewer than 2. */
    double standardDeviation() {
        double sum = squares - projections[2] * projections[2] / samples;
        return samples < 2 ? Double.NaN : Math.sqrt(Math.max(0, sum) / (samples - 1));
    }

    /**
     * What was fitted.
     *
     * @param hum the sine
     * @param offset voltage about which it swings, V
     * @param offsetError standard error of the offset, V
     * @param noise standard deviation of a sample about the fit, V
     */
    record Result(Hum hum, double offset, double offsetError, double noise) {}

    /**
     * Returns the fit; empty if the samples span less than one period or are too few to tell its parameters apart.
     *
     * @param smallestNoise standard deviation, V, that a sample has at least, however equal all are: that of the codes
     */
    Optional<Result> fit(double smallestNoise) {
        if (samples <= PARAMETERS || span() < 0.999 * 2 * Math.PI / angularFrequency) {
            return Optional.empty();
        }
        DecompositionSolver solver = new CholeskyDecomposition(normalMatrix()).getSolver();
        RealVector solution = solver.solve(new ArrayRealVector(projections));
        RealMatrix inverse = solver.getInverse();
        double sum = squares - solution.dotProduct(new ArrayRealVector(projections));
        double noise = Math.max(Math.sqrt(Math.max(0, sum) / (samples - PARAMETERS)), smallestNoise);
        Hum hum = new Hum(
                angularFrequency,
                solution.getEntry(0),
                solution.getEntry(1),
                noise * noise * (inverse.getEntry(0, 0) + inverse.getEntry(1, 1)) / 2);
        return Optional.of(
                new Result(hum, first + solution.getEntry(2), noise * Math.sqrt(inverse.getEntry(2, 2)), noise));
    }

    private RealMatrix normalMatrix() {
        RealMatrix matrix = new Array2DRowRealMatrix(products);
        for (int row = 1; row < PARAMETERS; row++) {
            for (int column = 0; column < row; column++) {
                matrix.setEntry(row, column, products[column][row]);
            }
        }
        return matrix;
    }
}
