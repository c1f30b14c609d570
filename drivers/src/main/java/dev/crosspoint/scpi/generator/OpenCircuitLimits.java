package dev.crosspoint.scpi.generator;

import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.LoadImpedance;
import dev.crosspoint.instrument.Waveform;

/**
 * What a channel can drive; how much of it remains at the load depends on the load.
 *
 * @param highest largest magnitude of the driving voltage in V
 * @param leastAmplitude smallest difference in V between the highest and the lowest driving voltage
 */
public record OpenCircuitLimits(double highest, double leastAmplitude) {
    /** Levels are the sums and differences of others. */
    private static final double ROUNDING = 1e-9;

    /**
     * Checks the levels of a waveform at a load.
     *
     * @throws LimitException if they cannot be driven, naming what is allowed
     */
    public void check(LoadImpedance load, Waveform waveform) {
        double perOpenVolt = 1 / load.openCircuitVoltage(1, GeneratorLoad.OUTPUT_RESISTANCE);
        double most = highest * perOpenVolt;
        if (waveform.worstCaseVoltage() > most * (1 + ROUNDING)) {
            throw new LimitException("a load of " + load + " gets " + -most + " V to " + most + " V, not "
                    + waveform.lowLevel() + " V to " + waveform.highLevel() + " V");
        }
        double least = leastAmplitude * perOpenVolt;
        if (waveform.amplitudePeakToPeak() < least * (1 - ROUNDING)) {
            throw new LimitException("the amplitude at a load of " + load + " is at least " + least + " Vpp, not "
                    + waveform.amplitudePeakToPeak() + " Vpp");
        }
    }
}
