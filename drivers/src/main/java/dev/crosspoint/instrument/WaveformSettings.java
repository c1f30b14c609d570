package dev.crosspoint.instrument;

import java.util.Optional;

/**
 * What a generator channel drives.
 *
 * @param load what the voltages of the waveform refer to
 * @param waveform one period
 * @param burst which of its repetitions are driven; empty for all of them as long as the output is on
 * @param syncOutput whether the channel marks each period, or burst, at its sync output
 */
public record WaveformSettings(LoadImpedance load, Waveform waveform, Optional<Burst> burst, boolean syncOutput) {

    /**
     * Returns the largest magnitude of voltage in V that any passive load can see, whatever it was taken to be.
     *
     * @param outputResistance the generator's own, in ohm
     */
    public double worstCaseVoltage(double outputResistance) {
        return load.openCircuitVoltage(waveform.worstCaseVoltage(), outputResistance);
    }

    /** Returns what starts the burst; empty if there is none, or a gate opens it. */
    public Optional<BurstTrigger> trigger() {
        if (burst.orElse(null) instanceof Burst.Cycles cycles) {
            return Optional.of(cycles.trigger());
        } else if (burst.orElse(null) instanceof Burst.Infinite infinite) {
            return Optional.of(infinite.trigger());
        }
        return Optional.empty();
    }
}
