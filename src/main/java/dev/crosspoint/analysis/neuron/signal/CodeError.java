package dev.crosspoint.analysis.neuron.signal;

/** What the steps of a digitizer do to a voltage. */
public final class CodeError {

    private CodeError() {}

    /**
     * Returns the standard error, V, of a mean voltage whose samples all suffer the same rounding to codes. Noise moves
     * samples over several codes, and the error fades as exp(−2π²σ²/step²) (Widrow and Kollár, Quantization Noise, Cambridge
     * 2008, chapter 4).
     *
     * @param step voltage between neighbouring codes, V
     * @param noise standard deviation of a sample with its rounding, V
     */
    static double of(double step, double noise) {
        if (step == 0) {
            return 0;
        }
        double amplitude = step / Math.PI * fading(step, noise);
        return Math.min(amplitude / Math.sqrt(2), step / Math.sqrt(12));
    }

    /**
     * Returns the relative standard error of a change of voltage much smaller than a step, such as hum, that all samples at one
     * voltage share: codes show between nothing and twice of it, as the derivative of the error of a mean does ({@link #of}).
     *
     * @param step voltage between neighbouring codes, V
     * @param noise standard deviation of a sample with its rounding, V
     */
    public static double ofSmallChange(double step, double noise) {
        return step == 0 ? 0 : Math.min(1, Math.sqrt(2) * fading(step, noise));
    }

    /** Returns exp(−2π²σ²/step²) with the noise σ less its rounding. */
    private static double fading(double step, double noise) {
        double dither = Math.max(0, noise * noise / (step * step) - 1.0 / 12);
        return Math.exp(-2 * Math.PI * Math.PI * dither);
    }

    /**
     * Returns the share of its variance that is left in the mean of samples which move evenly over some codes: 1 within
     * a code, 1/(2π²codes²) over many, where the error, a sine of the voltage, averages out.
     */
    static double shareLeft(double codes) {
        return 1 / (1 + 2 * Math.PI * Math.PI * codes * codes);
    }
}
