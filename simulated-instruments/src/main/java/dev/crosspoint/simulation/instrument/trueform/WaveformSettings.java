package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.generator.CycleTimes;
import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.scpi.Mnemonic;
import java.util.Locale;

/** Function and times of a channel's waveform; limits from the 33522B's data sheet (5992-2572EN). */
final class WaveformSettings extends CycleTimes {
    static final Limits EDGES = new Limits(8.4e-9, 1e-6);
    static final Limits SAMPLE_RATES = new Limits(1e-6, 250e6);
    static final Limits NOISE_BANDWIDTHS = new Limits(1e-3, 30e6);
    static final Limits BIT_RATES = new Limits(1e-3, 50e6);

    private static final double LOWEST_FREQUENCY = 1e-6;
    /** Shortest pulse and pause, in s. */
    private static final double SHORTEST_WIDTH = 16e-9;
    /** An edge is measured from 10 % to 90 %; half of all of it lies within the width, which is measured at 50 %. */
    private static final double WIDTH_PER_EDGE = 0.625;

    /** How the points of an arbitrary waveform are joined. */
    enum Filter implements Mnemonic {
        NORMAL("NORMal"),
        STEP("STEP"),
        OFF("OFF");

        private final String keyword;

        Filter(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    Function function = Function.SINE;
    /** In Hz. */
    double noiseBandwidth = 100e3;

    PseudoRandom pseudoRandom = PseudoRandom.PN7;
    /** In bit/s. */
    double bitRate = 1e3;

    String arbitrary = ArbitraryMemory.BUILT_IN;
    Filter filter = Filter.STEP;
    /** In points per second. */
    double sampleRate = 40e3;

    WaveformSettings() {
        super(100, 100e-6, Hold.WIDTH, 10e-9);
    }

    WaveformSettings copy() {
        WaveformSettings copy = new WaveformSettings();
        copy.copyFrom(this);
        copy.function = function;
        copy.noiseBandwidth = noiseBandwidth;
        copy.pseudoRandom = pseudoRandom;
        copy.bitRate = bitRate;
        copy.arbitrary = arbitrary;
        copy.filter = filter;
        copy.sampleRate = sampleRate;
        return copy;
    }

    Limits frequencies() {
        return new Limits(LOWEST_FREQUENCY, function.highestFrequency());
    }

    Limits periods() {
        return new Limits(1 / function.highestFrequency(), 1 / LOWEST_FREQUENCY);
    }

    /** Returns the widths that the edges and, of a pulse that is put out, the period leave. */
    Limits widths() {
        double shortest = Math.max(SHORTEST_WIDTH, WIDTH_PER_EDGE * (leadingEdge + trailingEdge));
        return new Limits(shortest, Math.max(shortest, (isPulse() ? period : 1 / LOWEST_FREQUENCY) - shortest));
    }

    /** In percent. */
    Limits pulseDuties() {
        Limits widths = widths();
        return new Limits(100 * widths.minimum() / period, Math.min(100, 100 * (period - widths.minimum()) / period));
    }

    /** Returns the durations of an edge in s that the other edge and, of a pulse that is put out, the width leave. */
    Limits edges(double other) {
        double room = Math.min(pulseWidth, period - pulseWidth) / WIDTH_PER_EDGE - other;
        return isPulse()
                ? new Limits(EDGES.minimum(), Math.max(EDGES.minimum(), Math.min(room, EDGES.maximum())))
                : EDGES;
    }

    /** Returns the durations of both edges in s where they are the same. */
    Limits bothEdges() {
        double room = Math.min(pulseWidth, period - pulseWidth) / WIDTH_PER_EDGE / 2;
        return isPulse()
                ? new Limits(EDGES.minimum(), Math.max(EDGES.minimum(), Math.min(room, EDGES.maximum())))
                : EDGES;
    }

    /** In percent; neither half of a square is shorter than the shortest pulse. */
    Limits squareDuties() {
        double smallest = Math.min(50, Math.max(0.01, 100 * SHORTEST_WIDTH / period));
        return new Limits(smallest, 100 - smallest);
    }

    /** Takes all times of the present function to within what the others leave them. */
    void settle(Notices notices) {
        double allowed = periods().clamp(period);
        if (allowed > period * (1 + 1e-12)) {
            notices.conflict("frequency reduced for " + function.keyword().toLowerCase(Locale.ROOT) + " function");
            stretch(allowed);
        }
        if (function == Function.SQUARE && squareDuties().clamp(squareDuty) != squareDuty) {
            notices.conflict("frequency forced duty cycle change");
            squareDuty = squareDuties().clamp(squareDuty);
        } else if (isPulse()) {
            settlePulse(notices);
        }
    }

    private void settlePulse(Notices notices) {
        double shorter = Math.max(SHORTEST_WIDTH, Math.min(pulseWidth, period - pulseWidth));
        double room = shorter / WIDTH_PER_EDGE;
        if (leadingEdge + trailingEdge > room * (1 + 1e-12)) {
            notices.conflict("edge time decreased due to pulse width");
            double scale = room / (leadingEdge + trailingEdge);
            leadingEdge = EDGES.clamp(leadingEdge * scale);
            trailingEdge = EDGES.clamp(trailingEdge * scale);
        }
        double width = widths().clamp(pulseWidth);
        if (width < pulseWidth * (1 - 1e-12)) {
            notices.conflict("pulse width decreased due to period");
        } else if (width > pulseWidth * (1 + 1e-12)) {
            notices.conflict("pulse width increased due to edge time");
        }
        pulseWidth = width;
    }

    private boolean isPulse() {
        return function == Function.PULSE;
    }
}
