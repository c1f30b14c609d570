package dev.crosspoint.analysis.neuron.signal;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * The largest voltage that the capacitor reaches in a pulse.
 *
 * <p>The largest of many noisy samples lies above what it samples, so it only says where to look; the voltage is that of a
 * parabola through the samples there.
 *
 * @param voltage the voltage, V
 * @param error its standard error from noise, V
 */
public record PeakVoltage(double voltage, double error) {

    /** Samples that the parabola goes through; at 4 µs, 0.1 ms, during which a charge hardly bends. */
    private static final int REACH = 25;

    private static final int LEAST = 5;

    /** Errors by which the voltage before the end of the pulse must exceed that at the end to be the peak. */
    private static final double SIGNIFICANT = 6;

    /**
     * @param smoothed smoothed capacitor voltages, V
     * @param onset index of the first sample of the rise
     * @param highest index of the highest smoothed sample
     */
    static PeakVoltage of(PulseWindow pulse, double[] smoothed, int points, int onset, int highest) {
        int end = Math.max(onset + 1, (int) pulse.off() - 1);
        PeakVoltage atEnd = at(pulse, Math.max(onset, end - REACH), end, pulse.off());
        double noise = pulse.baseline().noise() / Math.sqrt(points);
        if (smoothed[highest] - atEnd.voltage <= SIGNIFICANT * noise) {
            return atEnd;
        }
        int from = Math.max(onset, highest - REACH / 2);
        return at(pulse, from, Math.min(end, from + REACH), highest);
    }

    private static PeakVoltage at(PulseWindow pulse, int from, int to, double place) {
        double noise = pulse.baseline().noise();
        if (to - from < LEAST) {
            return new PeakVoltage(pulse.capacitor(to - 1), noise);
        }
        double[][] powers = new double[to - from][];
        for (int i = from; i < to; i++) {
            double x = (i - place) / REACH;
            powers[i - from] = new double[] {1, x, x * x};
        }
        RealMatrix design = new Array2DRowRealMatrix(powers, false);
        RealMatrix transposed = design.transpose();
        DecompositionSolver solver = new CholeskyDecomposition(transposed.multiply(design)).getSolver();
        RealVector samples = new ArrayRealVector(pulse.capacitor(), from, to - from);
        double voltage = solver.solve(transposed.operate(samples)).getEntry(0);
        return new PeakVoltage(voltage, noise * Math.sqrt(solver.getInverse().getEntry(0, 0)));
    }
}
