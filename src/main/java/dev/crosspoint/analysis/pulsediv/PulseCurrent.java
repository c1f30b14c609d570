package dev.crosspoint.analysis.pulsediv;

import java.util.Optional;

/**
 * What one pulse did.
 *
 * @param cycle number of the train, from 1
 * @param number number of the pulse in the train, from 1
 * @param kind the pulses that it is one of
 * @param epsc mean current of the plateau in A, without the offset and, where that is subtracted, the displacement
 * @param uncorrected mean current of the plateau in A, without the offset
 * @param integral integral of v i dt over the whole pulse in J; empty if a reading of it cannot be trusted
 */
record PulseCurrent(
        long cycle,
        long number,
        TrainSettings.Pulses kind,
        Measured epsc,
        double uncorrected,
        Optional<Measured> integral) {

    /** Returns V I t in J, of the programmed level, the EPSC, and the width. */
    Measured energy() {
        return epsc.times(kind.level() * kind.width());
    }

    /** Returns the number of the pulse among those of its kind, from 1. */
    int place() {
        return Math.toIntExact(number - kind.before());
    }
}
