package dev.crosspoint.analysis.neuron.signal;

/**
 * Whether the mains hum of a record can be fitted where nothing else is: before its trigger. A fit to a whole record takes
 * away what the spikes themselves have at the mains frequency, all of it where the train has that frequency.
 */
public enum MainsWindow {
    /** There is at least one period of the mains before the trigger. */
    ENOUGH,
    /** There is less, and in the train itself hum and spikes cannot be told apart, because it repeats as the mains do. */
    TRAPPED,
    /** There is less. */
    TOO_SHORT;

    /** A sample time is rounded, and so is the number of samples. */
    private static final double ROUNDING = 1e-3;

    /**
     * Returns whether the hum of a record can be fitted.
     *
     * @param mains frequency of the mains, Hz
     */
    public static MainsWindow of(Waveform waveform, double mains) {
        if (waveform.durationBeforeTrigger() * mains >= 1 - ROUNDING) {
            return ENOUGH;
        }
        return isTrapped(waveform, mains) ? TRAPPED : TOO_SHORT;
    }

    /** Returns whether the train's frequency or a harmonic lies so near the mains that a record cannot tell them apart. */
    public static boolean isTrapped(Waveform waveform, double mains) {
        double harmonic = Math.max(1, Math.rint(mains / waveform.frequency()));
        return Math.abs(harmonic * waveform.frequency() - mains) * waveform.duration() <= 1;
    }
}
