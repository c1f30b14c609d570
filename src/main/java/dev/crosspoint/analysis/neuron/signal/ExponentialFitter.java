package dev.crosspoint.analysis.neuron.signal;

import dev.crosspoint.analysis.neuron.signal.Blocks.Block;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DiagonalMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;

/**
 * Weighted least-squares fits of an exponential by Levenberg and Marquardt, with covariance. It takes the samples as they
 * were measured, not smoothed, because smoothed neighbours are not independent of each other, in blocks; once in equal
 * blocks, and from there once in blocks that average the codes of the digitizer out. Parameters are level, amplitude and
 * ln τ, so that τ stays positive.
 */
final class ExponentialFitter {

    private static final int LEAST_SAMPLES = 12;

    /** Over fewer codes their errors do not average out. */
    private static final int LEAST_CODES = 10;

    private static final int MAX_EVALUATIONS = 100;
    private static final int PARAMETERS = 3;
    private static final double SINGULAR = 1e-14;

    private ExponentialFitter() {}

    /**
     * Fits the samples {@code from} ≤ i < {@code to} of a pulse's capacitor voltage; empty if they are too few or tell no
     * time constant.
     */
    static Optional<ExponentialFit> fit(PulseWindow pulse, int from, int to) {
        if (to - from < LEAST_SAMPLES) {
            return Optional.empty();
        }
        try {
            Blocks equal = Blocks.equal(pulse, from, to);
            double[] first = optimum(equal, startingValues(equal)).getPoint().toArray();
            double timeConstant = Math.exp(first[2]);
            double noise = noise(pulse, from, to, first);
            Blocks blocks = Blocks.byCode(pulse, from, to, noise, first[1], timeConstant);
            if (blocks.size() <= PARAMETERS) {
                return Optional.empty();
            }
            double duration = (to - from) * pulse.waveform().interval();
            ExponentialFit fit = described(blocks, optimum(blocks, first), pulse.time(from), duration);
            return Optional.of(fit).filter(one -> Double.isFinite(one.timeConstantError()));
        } catch (MathRuntimeException e) {
            // No minimum, or one where the time constant is not determined: there is no exponential in these samples.
            return Optional.empty();
        }
    }

    /**
     * Returns the standard deviation of a sample about a fit, V, from its first time constant, where the voltage moves over
     * many codes; that of the baseline if it does not. A baseline that stays within two codes does not tell its noise.
     */
    private static double noise(PulseWindow pulse, int from, int to, double[] point) {
        double timeConstant = Math.exp(point[2]);
        double interval = pulse.waveform().interval();
        int count = (int) Math.min(to - from, timeConstant / interval);
        double moved = Math.abs(point[1]) * -Math.expm1(-count * interval / timeConstant);
        if (count < LEAST_SAMPLES
                || moved < LEAST_CODES * pulse.waveform().capacitor().resolution()) {
            return pulse.baseline().noise();
        }
        double squares = 0;
        for (int i = 0; i < count; i++) {
            double fitted = point[0] + point[1] * Math.exp(-i * interval / timeConstant);
            double residual = pulse.capacitor(from + i) - fitted;
            squares += residual * residual;
        }
        return Math.sqrt(squares / count);
    }

    private static Optimum optimum(Blocks blocks, double[] start) {
        double[] means = new double[blocks.size()];
        double[] weights = new double[blocks.size()];
        for (int i = 0; i < means.length; i++) {
            means[i] = blocks.get(i).mean();
            weights[i] = 1 / blocks.get(i).variance();
        }
        return new LevenbergMarquardtOptimizer()
                .optimize(new LeastSquaresBuilder()
                        .model(model(blocks))
                        .target(means)
                        .weight(new DiagonalMatrix(weights, false))
                        .start(start)
                        .maxEvaluations(MAX_EVALUATIONS)
                        .maxIterations(MAX_EVALUATIONS)
                        .build());
    }

    private static MultivariateJacobianFunction model(Blocks blocks) {
        double[] decays = new double[blocks.size()];
        double[] slopes = new double[blocks.size()];
        return point -> {
            double amplitude = point.getEntry(1);
            blocks.exponential(Math.exp(point.getEntry(2)), decays, slopes);
            double[] values = new double[decays.length];
            double[][] jacobian = new double[decays.length][];
            for (int i = 0; i < values.length; i++) {
                values[i] = point.getEntry(0) + amplitude * decays[i];
                jacobian[i] = new double[] {1, decays[i], amplitude * slopes[i]};
            }
            return new Pair<>(new ArrayRealVector(values, false), new Array2DRowRealMatrix(jacobian, false));
        };
    }

    /**
     * The covariance is that of all errors together. Each block's part in the error of ln τ tells how much of it comes from
     * codes; the rest is noise, and larger where the blocks scatter more than noise explains.
     */
    private static ExponentialFit described(Blocks blocks, Optimum optimum, double start, double duration) {
        double[] point = optimum.getPoint().toArray();
        RealMatrix weighted = optimum.getJacobian();
        double[] parts =
                optimum.getCovariances(SINGULAR).multiply(weighted.transpose()).getRow(PARAMETERS - 1);
        double noise = 0;
        double codes = 0;
        for (int i = 0; i < parts.length; i++) {
            Block block = blocks.get(i);
            double part = parts[i] * parts[i] / block.variance();
            noise += part * block.noise();
            codes += part * block.code();
        }
        double chiSquare = optimum.getCost() * optimum.getCost() / (blocks.size() - PARAMETERS);
        double timeConstant = Math.exp(point[2]);
        return new ExponentialFit(
                start,
                duration,
                point[0],
                point[1],
                timeConstant,
                timeConstant * Math.sqrt(noise * Math.max(1, chiSquare)),
                timeConstant * Math.sqrt(codes),
                chiSquare);
    }

    private static double[] startingValues(Blocks blocks) {
        int count = blocks.size();
        int last = Math.max(1, count / 10);
        double level = 0;
        for (int i = count - last; i < count; i++) {
            level += blocks.get(i).mean() / last;
        }
        double amplitude = blocks.get(0).mean() - level;
        int i = 1;
        while (i < count - 1 && Math.abs(blocks.get(i).mean() - level) > Math.abs(amplitude) / Math.E) {
            i++;
        }
        return new double[] {level, amplitude, Math.log(blocks.middle(i))};
    }
}
