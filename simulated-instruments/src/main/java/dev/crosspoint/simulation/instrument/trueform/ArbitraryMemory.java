package dev.crosspoint.simulation.instrument.trueform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The volatile waveform memory of a channel: arbitrary waveforms by their names, beginning with the one built in. */
final class ArbitraryMemory {
    /** The name of the waveform that is there from the beginning. */
    static final String BUILT_IN = "INT:\\BUILTIN\\EXP_RISE.ARB";
    /** Points of one waveform at least. */
    static final int LEAST_POINTS = 8;
    /** Points of all waveforms together, without the option for more (data sheet 5992-2572EN). */
    static final int MOST_POINTS = 1_000_000;

    /** So that the sample rate and the frequency after switching on, 40 kSa/s and 160 Hz, go together. */
    private static final int BUILT_IN_POINTS = 250;
    /** Time constants of the exponential rise in its period: an assumption. */
    private static final double BUILT_IN_TIME_CONSTANTS = 5;

    private final Map<String, ArbitraryWaveform> waveforms = new LinkedHashMap<>();

    ArbitraryMemory() {
        clear();
    }

    /** Forgets all waveforms but the one built in. */
    void clear() {
        waveforms.clear();
        short[] rise = new short[BUILT_IN_POINTS];
        for (int i = 0; i < rise.length; i++) {
            double risen =
                    Math.expm1(-BUILT_IN_TIME_CONSTANTS * i / (rise.length - 1)) / Math.expm1(-BUILT_IN_TIME_CONSTANTS);
            rise[i] = (short) Math.rint((2 * risen - 1) * ArbitraryWaveform.HIGHEST_CODE);
        }
        waveforms.put(BUILT_IN, new ArbitraryWaveform(rise));
    }

    List<String> names() {
        return List.copyOf(waveforms.keySet());
    }

    boolean has(String name) {
        return waveforms.containsKey(name);
    }

    /** Returns a waveform that is there; the one built in for a name of none, which a saved state may have. */
    ArbitraryWaveform get(String name) {
        return waveforms.getOrDefault(name, waveforms.get(BUILT_IN));
    }

    int free() {
        return MOST_POINTS
                - waveforms.values().stream()
                        .mapToInt(ArbitraryWaveform::points)
                        .sum();
    }

    void add(String name, ArbitraryWaveform waveform) {
        waveforms.put(name, waveform);
    }
}
