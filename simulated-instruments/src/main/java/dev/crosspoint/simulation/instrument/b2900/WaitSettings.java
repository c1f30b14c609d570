package dev.crosspoint.simulation.instrument.b2900;

/**
 * How long a source step keeps the source from the next one, or the meter from measuring ({@code :SOUR:WAIT}, {@code
 * :SENS:WAIT}). The initial wait time is the instrument's secret; assumed is the settling time of the source range.
 */
final class WaitSettings {
    boolean enabled = true;
    boolean automatic = true;
    double gain = 1;
    double offset;

    /** Returns the wait in s after a step that settles within {@code settlingTime} s. */
    double duration(double settlingTime) {
        if (!enabled) {
            return 0;
        }
        return automatic ? gain * settlingTime + offset : offset;
    }
}
