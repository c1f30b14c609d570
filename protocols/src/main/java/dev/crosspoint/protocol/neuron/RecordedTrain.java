package dev.crosspoint.protocol.neuron;

import dev.crosspoint.settings.Quantities;
import dev.crosspoint.stimulus.PulseTrain;

/**
 * A pulse train and the record that is taken of it.
 *
 * @param condition what the pulses are like
 * @param pulses number of pulses
 * @param riseTime time in s of each edge, 10 % to 90 %
 * @param baseline time in s that is recorded before the first pulse, with the output on at 0 V
 * @param tail time in s that is recorded after the last period
 * @param sampleInterval wanted time in s between samples
 * @param driveRange largest magnitude of the drive's voltage in V that has to be shown
 * @param capacitorRange likewise of the capacitor's
 */
record RecordedTrain(
        NeuronCondition condition,
        int pulses,
        double riseTime,
        double baseline,
        double tail,
        double sampleInterval,
        double driveRange,
        double capacitorRange) {

    /** Fewer samples of a pulse would not tell its spike from its edges. */
    private static final int FEWEST_SAMPLES_OF_A_PULSE = 20;

    RecordedTrain {
        if (driveRange < Math.abs(condition.amplitude())) {
            throw new IllegalArgumentException("a drive-range of " + Quantities.format(driveRange, "V")
                    + " does not show pulses of " + Quantities.format(condition.amplitude(), "V"));
        }
        requireFine(condition, sampleInterval);
        trainOf(condition, pulses, riseTime);
    }

    /** Returns what is driven. */
    PulseTrain train() {
        return trainOf(condition, pulses, riseTime);
    }

    private static PulseTrain trainOf(NeuronCondition condition, int pulses, double riseTime) {
        return new PulseTrain(
                0, condition.amplitude(), condition.width(), condition.period(), pulses, riseTime, riseTime);
    }

    /** Returns the time in s that is recorded from the first pulse on. */
    double afterTrigger() {
        return train().duration() + tail;
    }

    /** Returns how long the record is in s. */
    double duration() {
        return baseline + afterTrigger();
    }

    /** Returns how many samples the record has if the oscilloscope takes them as wanted. */
    long samples() {
        return Math.round(duration() / sampleInterval);
    }

    /**
     * Refuses samples that are too far apart.
     *
     * @param interval the time in s between them that an oscilloscope can achieve
     * @throws IllegalArgumentException if a pulse would have too few of them
     */
    void requireFine(double interval) {
        requireFine(condition, interval);
    }

    private static void requireFine(NeuronCondition condition, double interval) {
        double samples = condition.width() / interval;
        if (!(samples >= FEWEST_SAMPLES_OF_A_PULSE * (1 - 1e-9))) {
            throw new IllegalArgumentException("samples every " + Quantities.approximately(interval, "s")
                    + " show a pulse of "
                    + Quantities.format(condition.width(), "s") + " at " + Math.round(Math.floor(samples))
                    + " points only; " + FEWEST_SAMPLES_OF_A_PULSE + " are needed, with a sample-interval of "
                    + Quantities.approximately(condition.width() / FEWEST_SAMPLES_OF_A_PULSE, "s") + " or less");
        }
    }
}
