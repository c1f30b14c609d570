package dev.crosspoint.analysis.neuron.signal;

/**
 * The samples of a record on which the mains hum can be fitted: those that hold nothing else. A fit to a whole record takes
 * away what the spikes themselves have at the mains frequency, all of it where the train has that frequency.
 */
public enum MainsWindow {
    /** The samples before the trigger, at least one period of the mains. */
    BEFORE_TRIGGER,
    /** The samples between pulses, from when the capacitor has settled. */
    INPUT_OFF,
    /** Only samples of a train that repeats as the mains do, where hum and spikes cannot be told apart. */
    TRAPPED,
    /** No samples, or too few. */
    TOO_SHORT;

    /** Neighbouring sample times and the mains never agree to the last digit. */
    private static final double ROUNDING = 1e-3;

    /**
     * Returns where the hum of a record can be fitted.
     *
     * @param mains frequency of the mains, Hz
     * @param settling time after a pulse until the capacitor has settled, s; infinite if not known
     */
    public static MainsWindow of(Waveform waveform, double mains, double settling) {
        if (waveform.durationBeforeTrigger() * mains >= 1 - ROUNDING) {
            return BEFORE_TRIGGER;
        }
        if (isTrapped(waveform, mains)) {
            return TRAPPED;
        }
        boolean quiet = waveform.period() - waveform.width() > settling;
        return quiet && waveform.duration() * mains >= 1 ? INPUT_OFF : TOO_SHORT;
    }

    /** Returns whether the train's frequency or a harmonic lies so near the mains that a record cannot tell them apart. */
    public static boolean isTrapped(Waveform waveform, double mains) {
        double harmonic = Math.max(1, Math.rint(mains / waveform.frequency()));
        return Math.abs(harmonic * waveform.frequency() - mains) * waveform.duration() <= 1;
    }
}
