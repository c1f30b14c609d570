package dev.crosspoint.protocol.switchingtime;

/** In which order the amplitudes are applied. */
public enum TrialOrder {
    /** One trial at each amplitude in turn, so that a drift of the device touches all amplitudes alike. */
    INTERLEAVED {
        @Override
        int amplitude(long trial, int amplitudes, int trials) {
            return (int) (trial % amplitudes);
        }
    },
    /** All trials at an amplitude before those at the next. */
    BLOCKED {
        @Override
        int amplitude(long trial, int amplitudes, int trials) {
            return (int) (trial / trials);
        }
    };

    /**
     * Returns the index of the amplitude of a trial.
     *
     * @param trial number of the trial in the run, from 0
     * @param amplitudes number of amplitudes
     * @param trials trials at each
     */
    abstract int amplitude(long trial, int amplitudes, int trials);
}
