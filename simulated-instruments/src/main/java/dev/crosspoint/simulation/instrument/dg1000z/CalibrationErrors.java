package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.instrument.Calibration;
import java.util.random.RandomGenerator;

/**
 * By how much one channel of one unit is off; the same for ever. The data sheet allows +-(1 % + 1 mV) of a peak-to-peak
 * amplitude and +-(1 % + 5 mV + 0.5 % of the amplitude) of an offset, both at 50 ohm.
 */
final class CalibrationErrors {
    private static final double AMPLITUDE_GAIN = 0.01;
    /** In V behind the output resistance, as all voltages here. */
    private static final double AMPLITUDE_ERROR = 2 * 1e-3;

    private static final double OFFSET_GAIN = 0.01;
    private static final double OFFSET_ERROR = 2 * 5e-3;
    private static final double OFFSET_PER_AMPLITUDE = 0.005;

    private final double amplitudeGain;
    private final double amplitudeError;
    private final double offsetGain;
    private final double offsetError;
    private final double offsetPerAmplitude;

    CalibrationErrors(Calibration calibration, RandomGenerator random) {
        amplitudeGain = draw(AMPLITUDE_GAIN * calibration.gainFraction(), random);
        amplitudeError = draw(AMPLITUDE_ERROR * calibration.offsetFraction(), random);
        offsetGain = draw(OFFSET_GAIN * calibration.gainFraction(), random);
        offsetError = draw(OFFSET_ERROR * calibration.offsetFraction(), random);
        offsetPerAmplitude = draw(OFFSET_PER_AMPLITUDE * calibration.offsetFraction(), random);
    }

    private static double draw(double largest, RandomGenerator random) {
        return largest * (2 * random.nextDouble() - 1);
    }

    /** Returns by what a peak-to-peak amplitude in V comes out too large. */
    double gain(double amplitude) {
        return 1 + amplitudeGain + amplitudeError / amplitude;
    }

    /** Returns what an offset in V comes out as. */
    double offset(double offset, double amplitude) {
        return offset * (1 + offsetGain) + offsetError + offsetPerAmplitude * amplitude;
    }
}
