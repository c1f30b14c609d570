package dev.crosspoint.simulation.instrument.sourcemeasure;

import dev.crosspoint.simulation.instrument.Calibration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** By how much one channel of one unit is off in each range, as source and as meter; the same for ever. */
public final class CalibrationErrors {

    /** A straight line that is not quite the identity. */
    private record Error(double gain, double offset) {
        double applyTo(double value) {
            return value * (1 + gain) + offset;
        }
    }

    private final Map<Range, Error> source = new IdentityHashMap<>();
    private final Map<Range, Error> meter = new IdentityHashMap<>();

    /** Draws the errors of all ranges, in their order. */
    public CalibrationErrors(Calibration calibration, List<Range> ranges, RandomGenerator random) {
        for (Range range : ranges) {
            source.put(range, draw(calibration, range, random));
            meter.put(range, draw(calibration, range, random));
        }
    }

    private static Error draw(Calibration calibration, Range range, RandomGenerator random) {
        double gain = calibration.gainFraction() * range.gainAccuracy();
        double offset = calibration.offsetFraction() * range.offsetAccuracy();
        return new Error(gain * (2 * random.nextDouble() - 1), offset * (2 * random.nextDouble() - 1));
    }

    /** Returns what really comes out when {@code level} is sourced. */
    public double sourced(Range range, double level) {
        double resolution = range.levelResolution();
        return source.get(range).applyTo(Math.rint(level / resolution) * resolution);
    }

    /** Returns what the meter makes of {@code value}, before noise and digits. */
    public double measured(Range range, double value) {
        return meter.get(range).applyTo(value);
    }
}
