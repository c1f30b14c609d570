package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.instrument.generator.CycleTimes;
import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.scpi.Mnemonic;

/** Shape and times of a channel's waveform. */
final class WaveformSettings extends CycleTimes {
    /** Shortest pulse, and half of the shortest pause, in s (Programming Guide, {@code :PULSe:WIDTh}). */
    static final double SHORTEST_WIDTH = 16e-9;

    private static final double LONGEST_PERIOD = 1e6;
    private static final double SHORTEST_EDGE = 10e-9;
    /** Longest edge as a fraction of the pulse. */
    private static final double EDGE_PER_WIDTH = 0.625;

    /** How an arbitrary waveform's points are timed: all of them once per period, or one per sample interval. */
    enum ArbitraryMode implements Mnemonic {
        FREQUENCY("FREQuency"),
        SAMPLE_RATE("SRATe");

        private final String keyword;

        ArbitraryMode(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    Shape shape = Shape.SINE;

    ArbitraryMode arbitraryMode = ArbitraryMode.FREQUENCY;
    /** In points per second. */
    double sampleRate = 20e6;

    WaveformSettings() {
        super(50, 500e-6, Hold.DUTY, 20e-9);
    }

    WaveformSettings copy() {
        WaveformSettings copy = new WaveformSettings();
        copy.copyFrom(this);
        copy.shape = shape;
        copy.arbitraryMode = arbitraryMode;
        copy.sampleRate = sampleRate;
        return copy;
    }

    Limits frequencies() {
        return new Limits(1 / LONGEST_PERIOD, shape.highestFrequency());
    }

    Limits periods() {
        return new Limits(1 / shape.highestFrequency(), LONGEST_PERIOD);
    }

    Limits widths() {
        return new Limits(SHORTEST_WIDTH, Math.max(SHORTEST_WIDTH, period - 2 * SHORTEST_WIDTH));
    }

    /** Edges fit the pulse, and the pause as well. */
    Limits edges() {
        double shorter = Math.min(pulseWidth, Math.max(SHORTEST_WIDTH, period - pulseWidth));
        return new Limits(SHORTEST_EDGE, Math.max(SHORTEST_EDGE, EDGE_PER_WIDTH * shorter));
    }

    /** In percent. */
    Limits pulseDuties() {
        Limits widths = widths();
        return new Limits(
                Math.max(0.001, 100 * widths.minimum() / period), Math.min(99.999, 100 * widths.maximum() / period));
    }

    /** In percent; neither half of a square is shorter than the shortest pulse. */
    Limits squareDuties() {
        double smallest = Math.min(50, Math.max(0.01, 100 * SHORTEST_WIDTH / period));
        return new Limits(smallest, 100 - smallest);
    }

    /** Sets the period in s; a pulse keeps its width or its duty cycle. */
    void period(double newPeriod) {
        stretch(newPeriod);
        settle();
    }

    /** Takes all times to within what the others leave them. */
    void settle() {
        double allowed = periods().clamp(period);
        if (allowed != period) {
            period(allowed);
            return;
        }
        pulseWidth = widths().clamp(pulseWidth);
        leadingEdge = edges().clamp(leadingEdge);
        trailingEdge = edges().clamp(trailingEdge);
        squareDuty = squareDuties().clamp(squareDuty);
    }
}
