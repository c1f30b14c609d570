package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.statistics.PiecewiseLine;
import java.util.Map;
import java.util.Optional;

/**
 * What one cycle tells.
 *
 * @param number the cycle, from 1
 * @param outcomes every quantity that the analysis looks for
 * @param highResistance lines through log10|I| over log10|V| in the high-resistance state
 * @param lowResistance lines through log10|I| over log10|V| in the low-resistance state
 * @param floor the noise of this cycle
 */
record CycleResult(
        long number,
        Map<Quantity, Outcome> outcomes,
        Optional<PiecewiseLine> highResistance,
        Optional<PiecewiseLine> lowResistance,
        NoiseFloor floor) {

    CycleResult {
        outcomes = Map.copyOf(outcomes);
    }
}
