package dev.crosspoint.simulation.instrument.generator;

import dev.crosspoint.simulation.instrument.Calibration;
import java.util.random.RandomGenerator;

/** By how much one channel of one unit is off; the same for ever. */
public final class CalibrationErrors {
    private final Accuracy errors;

    /** Draws errors within what the accuracy allows and the calibration leaves of it. */
    public CalibrationErrors(Accuracy accuracy, Calibration calibration, RandomGenerator random) {
        errors = new Accuracy(
                draw(accuracy.amplitudeGain() * calibration.gainFraction(), random),
                draw(accuracy.amplitudeError() * calibration.offsetFraction(), random),
                draw(accuracy.offsetGain() * calibration.gainFraction(), random),
                draw(accuracy.offsetError() * calibration.offsetFraction(), random),
                draw(accuracy.offsetPerAmplitude() * calibration.offsetFraction(), random));
    }

    private static double draw(double largest, RandomGenerator random) {
        return largest * (2 * random.nextDouble() - 1);
    }

    /** Returns by what a peak-to-peak amplitude in V comes out too large. */
    public double gain(double amplitude) {
        return 1 + errors.amplitudeGain() + errors.amplitudeError() / amplitude;
    }

    /** Returns what an offset in V comes out as. */
    public double offset(double offset, double amplitude) {
        return offset * (1 + errors.offsetGain()) + errors.offsetError() + errors.offsetPerAmplitude() * amplitude;
    }
}
