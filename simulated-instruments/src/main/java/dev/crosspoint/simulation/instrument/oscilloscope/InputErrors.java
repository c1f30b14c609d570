package dev.crosspoint.simulation.instrument.oscilloscope;

import dev.crosspoint.simulation.instrument.Calibration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * What is left of the calibration of one input of one unit, the same for ever.
 *
 * @param gain error of the gain, from -1 to 1 of what its data sheet allows
 * @param offset error of the offset, in the same way
 */
record InputErrors(double gain, double offset) {

    /** Returns the errors of each of so many inputs. */
    static List<InputErrors> of(int inputs, Calibration calibration, SplittableRandom random) {
        return Stream.generate(() -> draw(calibration, random)).limit(inputs).toList();
    }

    private static InputErrors draw(Calibration calibration, SplittableRandom random) {
        double gain = calibration.gainFraction() * (2 * random.nextDouble() - 1);
        double offset = calibration.offsetFraction() * (2 * random.nextDouble() - 1);
        return new InputErrors(gain, offset);
    }
}
