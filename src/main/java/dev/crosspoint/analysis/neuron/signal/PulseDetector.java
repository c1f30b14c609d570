package dev.crosspoint.analysis.neuron.signal;

/**
 * Tells from the measured drive when a pulse is on: from 60 % of its armed amplitude until it falls to 40 %. Noise on an
 * edge therefore makes no pulses of its own; the edges themselves are timed where the drive crosses 50 %.
 */
final class PulseDetector {

    private static final double ON = 0.6;
    private static final double OFF = 0.4;
    private static final double EDGE = 0.5;

    private final double amplitude;
    private boolean on;

    PulseDetector(double amplitude) {
        this.amplitude = amplitude;
    }

    /** What a sample changes. */
    enum Change {
        NONE,
        ON,
        OFF
    }

    /** Takes in the next sample of the drive, V. */
    Change next(double drive) {
        double share = drive / amplitude;
        if (on ? share > OFF : share < ON) {
            return Change.NONE;
        }
        on = !on;
        return on ? Change.ON : Change.OFF;
    }

    /**
     * Returns where the drive last crossed half the amplitude, in samples from the beginning of {@code drive}, between two of
     * them by a straight line.
     *
     * @param last index of the sample that changed the state
     */
    double edge(float[] drive, int last) {
        boolean above = drive[last] / amplitude >= EDGE;
        int i = last;
        while (i > 0 && drive[i - 1] / amplitude >= EDGE == above) {
            i--;
        }
        if (i == 0) {
            return 0;
        }
        double before = drive[i - 1] / amplitude;
        double after = drive[i] / amplitude;
        return i - 1 + (EDGE - before) / (after - before);
    }
}
