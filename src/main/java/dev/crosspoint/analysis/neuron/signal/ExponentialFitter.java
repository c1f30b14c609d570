package dev.crosspoint.analysis.neuron.signal;

import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DiagonalMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;

/**
 * Weighted least-squares fits of an exponential by Levenberg and Marquardt, with covariance. It takes the samples as they
 * were measured, not smoothed, because smoothed neighbours are not independent of each other; many samples become the means
 * of at most {@value #MOST_BLOCKS} equal blocks, which changes an exponential's amplitude by parts in 10⁴, not its τ.
 */
final class ExponentialFitter {

    private static final int MOST_BLOCKS = 200;
    private static final int LEAST_SAMPLES = 12;
    private static final int MAX_EVALUATIONS = 100;
    private static final int PARAMETERS = 3;

    private final double[] times;
    private final double[] means;
    private final double[] variances;
    private final double span;

    private ExponentialFitter(double[] times, double[] means, double[] variances, double span) {
        this.times = times;
        this.means = means;
        this.variances = variances;
        this.span = span;
    }

    /**
     * Fits the samples {@code from} ≤ i < {@code to} of a pulse's capacitor voltage; empty if they are too few or tell no
     * time constant.
     */
    static Optional<ExponentialFit> fit(PulseWindow pulse, int from, int to) {
        int samples = to - from;
        if (samples < LEAST_SAMPLES) {
            return Optional.empty();
        }
        ExponentialFitter blocks = blocks(pulse, from, to);
        return blocks.fit(pulse.time(from), samples * pulse.waveform().interval());
    }

    private static ExponentialFitter blocks(PulseWindow pulse, int from, int to) {
        int width = (to - from + MOST_BLOCKS - 1) / MOST_BLOCKS;
        int count = (to - from) / width;
        double interval = pulse.waveform().interval();
        double noise = pulse.baseline().noise();
        double[] times = new double[count];
        double[] means = new double[count];
        double[] variances = new double[count];
        for (int block = 0; block < count; block++) {
            double sum = 0;
            for (int i = 0; i < width; i++) {
                sum += pulse.capacitor(from + block * width + i);
            }
            times[block] = (block * width + (width - 1) / 2.0) * interval;
            means[block] = sum / width;
            variances[block] = noise * noise / width;
        }
        return new ExponentialFitter(times, means, variances, (to - from) * interval);
    }

    private Optional<ExponentialFit> fit(double start, double duration) {
        try {
            Optimum optimum = new LevenbergMarquardtOptimizer()
                    .optimize(new LeastSquaresBuilder()
                            .model(model())
                            .target(means)
                            .weight(weights())
                            .start(startingValues())
                            .maxEvaluations(MAX_EVALUATIONS)
                            .maxIterations(MAX_EVALUATIONS)
                            .build());
            double chiSquare = optimum.getCost() * optimum.getCost() / (times.length - PARAMETERS);
            RealVector point = optimum.getPoint();
            double timeConstant = Math.exp(point.getEntry(2));
            double variance = optimum.getCovariances(1e-14).getEntry(2, 2) * Math.max(1, chiSquare);
            ExponentialFit fit = new ExponentialFit(
                    start,
                    duration,
                    point.getEntry(0),
                    point.getEntry(1),
                    timeConstant,
                    timeConstant * Math.sqrt(variance),
                    chiSquare);
            return Optional.of(fit).filter(one -> Double.isFinite(one.timeConstantError()));
        } catch (MathRuntimeException e) {
            // No minimum, or one where the time constant is not determined: there is no exponential in these samples.
            return Optional.empty();
        }
    }

    /** Level, amplitude and ln τ, so that τ stays positive. */
    private MultivariateJacobianFunction model() {
        return point -> {
            double amplitude = point.getEntry(1);
            double timeConstant = Math.exp(point.getEntry(2));
            double[] values = new double[times.length];
            RealMatrix jacobian = new Array2DRowRealMatrix(times.length, PARAMETERS);
            for (int i = 0; i < times.length; i++) {
                double decay = Math.exp(-times[i] / timeConstant);
                values[i] = point.getEntry(0) + amplitude * decay;
                jacobian.setEntry(i, 0, 1);
                jacobian.setEntry(i, 1, decay);
                jacobian.setEntry(i, 2, amplitude * decay * times[i] / timeConstant);
            }
            return new Pair<>(new ArrayRealVector(values, false), jacobian);
        };
    }

    private RealMatrix weights() {
        double[] weights = new double[variances.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 / variances[i];
        }
        return new DiagonalMatrix(weights, false);
    }

    private double[] startingValues() {
        int last = Math.max(1, means.length / 10);
        double level = 0;
        for (int i = means.length - last; i < means.length; i++) {
            level += means[i] / last;
        }
        double amplitude = means[0] - level;
        int i = 0;
        while (i < means.length - 1 && Math.abs(means[i] - level) > Math.abs(amplitude) / Math.E) {
            i++;
        }
        return new double[] {level, amplitude, Math.log(Math.max(times[i], span / means.length))};
    }
}
