package dev.crosspoint.analysis.neuron.signal;

import java.util.ArrayList;
import java.util.List;

/**
 * Means of neighbouring samples, for a fit of an exponential: fewer numbers, and errors that are nearly independent of each
 * other, because each block but the last covers a whole code of the digitizer.
 */
final class Blocks {

    private static final int MOST = 200;

    private final double interval;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * Some samples.
     *
     * @param first number of samples before it
     * @param width number of samples
     * @param mean their mean, V
     * @param noise variance of the mean from the noise of the samples, V²
     * @param code variance of the mean from the codes of the digitizer, V²
     */
    record Block(int first, int width, double mean, double noise, double code) {

        double variance() {
            return noise + code;
        }
    }

    private Blocks(double interval) {
        this.interval = interval;
    }

    /** Returns equal blocks of the samples {@code from} ≤ i < {@code to} of a pulse's capacitor voltage. */
    static Blocks equal(PulseWindow pulse, int from, int to) {
        return of(pulse, from, to, pulse.baseline().noise(), 0, Double.POSITIVE_INFINITY);
    }

    /**
     * Returns blocks in which an exponential moves by a code of the digitizer, or longer ones.
     *
     * @param noise standard deviation of a sample, its rounding to codes included, V
     * @param amplitude voltage of the exponential above its level at {@code from}, V
     * @param timeConstant its τ, s
     */
    static Blocks byCode(PulseWindow pulse, int from, int to, double noise, double amplitude, double timeConstant) {
        return of(pulse, from, to, noise, amplitude, timeConstant);
    }

    private static Blocks of(PulseWindow pulse, int from, int to, double noise, double amplitude, double timeConstant) {
        double interval = pulse.waveform().interval();
        double step = pulse.waveform().capacitor().resolution();
        double code = amplitude == 0 ? 0 : CodeError.of(step, noise);
        int least = (to - from + MOST - 1) / MOST;
        double ratio = Math.exp(-interval / timeConstant);
        Blocks blocks = new Blocks(interval);
        double value = Math.abs(amplitude);
        int i = from;
        while (i < to) {
            int first = i;
            double start = value;
            double sum = 0;
            while (i < to && (i - first < least || code > 0 && start - value < step)) {
                sum += pulse.capacitor(i);
                value *= ratio;
                i++;
            }
            int width = i - first;
            double codes = code == 0 ? 0 : (start - value) / step;
            blocks.blocks.add(new Block(
                    first - from, width, sum / width, noise * noise / width, code * code * CodeError.shareLeft(codes)));
        }
        return blocks;
    }

    int size() {
        return blocks.size();
    }

    Block get(int i) {
        return blocks.get(i);
    }

    /** Returns the time from the first sample to the middle of a block, s. */
    double middle(int i) {
        return (blocks.get(i).first() + (blocks.get(i).width() - 1) / 2.0) * interval;
    }

    /**
     * Takes in the means over each block of exp(−t/τ) and of t/τ · exp(−t/τ), t being the time since the first sample.
     *
     * @param decays where the former go
     * @param slopes where the latter go
     */
    void exponential(double timeConstant, double[] decays, double[] slopes) {
        double share = interval / timeConstant;
        double ratio = Math.exp(-share);
        for (int b = 0; b < blocks.size(); b++) {
            Block block = blocks.get(b);
            double decay = Math.exp(-block.first() * share);
            double decaySum = 0;
            double slopeSum = 0;
            for (int i = block.first(); i < block.first() + block.width(); i++) {
                decaySum += decay;
                slopeSum += i * share * decay;
                decay *= ratio;
            }
            decays[b] = decaySum / block.width();
            slopes[b] = slopeSum / block.width();
        }
    }
}
