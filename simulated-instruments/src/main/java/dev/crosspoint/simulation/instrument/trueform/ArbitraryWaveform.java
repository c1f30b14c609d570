package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.generator.Cycle;
import dev.crosspoint.simulation.instrument.generator.SampledCycle;

/** The points of an arbitrary waveform, as codes of -32767 to 32767 for its lowest and highest level. */
final class ArbitraryWaveform {
    static final int HIGHEST_CODE = 32_767;

    private final short[] codes;

    ArbitraryWaveform(short[] codes) {
        this.codes = codes.clone();
    }

    int points() {
        return codes.length;
    }

    /** Returns a point's level between -1 and 1, the first being point 0. */
    double level(int point) {
        return (double) codes[point] / HIGHEST_CODE;
    }

    /**
     * Returns the waveform as a cycle. Without a filter each point is held; with one, the output goes to the next point in a
     * straight line: an assumption, which leaves out that the filter called normal overshoots.
     */
    Cycle cycle(WaveformSettings.Filter filter) {
        return filter == WaveformSettings.Filter.OFF
                ? SampledCycle.held(codes.length, this::level)
                : new SampledCycle(codes.length, this::level);
    }

    /** Returns the mean of all levels. */
    double average() {
        double sum = 0;
        for (int i = 0; i < codes.length; i++) {
            sum += level(i);
        }
        return sum / codes.length;
    }

    /** Returns the distance between the highest and the lowest level. */
    double peakToPeak() {
        double lowest = level(0);
        double highest = lowest;
        for (int i = 1; i < codes.length; i++) {
            lowest = Math.min(lowest, level(i));
            highest = Math.max(highest, level(i));
        }
        return highest - lowest;
    }
}
