package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.instrument.oscilloscope.Coupling;
import dev.crosspoint.simulation.instrument.oscilloscope.StepSequence;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;

/** What one channel is set to ({@code :CHAN}); voltages are those at the tip of a probe with the ratio set. */
final class ChannelSettings {

    /** The bandwidth limit. */
    enum BandwidthLimit implements Mnemonic {
        OFF("OFF", 100e6),
        TWENTY_MEGAHERTZ("20M", 20e6);

        private final String keyword;
        private final double bandwidth;

        BandwidthLimit(String keyword, double bandwidth) {
            this.keyword = keyword;
            this.bandwidth = bandwidth;
        }

        /** Returns the -3 dB frequency in Hz. */
        double bandwidth() {
            return bandwidth;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** What the channel's numbers are called. */
    enum DisplayUnit implements Mnemonic {
        VOLTAGE("VOLTage"),
        WATT("WATT"),
        AMPERE("AMPere"),
        UNKNOWN("UNKNown");

        private final String keyword;

        DisplayUnit(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** Smallest and largest scale in V per division at the connector. */
    private static final double SMALLEST_SCALE = 1e-3;

    private static final double LARGEST_SCALE = 10;
    /** Offsets at the connector in V: the larger ones from this scale on. */
    private static final double COARSE_SCALE = 0.5;

    private static final double LARGEST_OFFSET = 100;
    private static final double LARGEST_FINE_OFFSET = 2;
    private static final double ROUNDING = 1 + 1e-9;

    boolean displayed;
    Coupling coupling = Coupling.DC;
    BandwidthLimit bandwidthLimit = BandwidthLimit.OFF;
    DisplayUnit unit = DisplayUnit.VOLTAGE;
    boolean inverted;
    boolean vernier;

    private double scale = 1;
    private double offset;
    private double probeRatio = 10;

    /** Returns the scale in V per division. */
    double scale() {
        return scale;
    }

    /** Returns the offset in V that is added to what is shown. */
    double offset() {
        return offset;
    }

    double probeRatio() {
        return probeRatio;
    }

    /** Sets the scale in V per division; without vernier, the next larger step. The trace stays where it is on the screen. */
    void scale(double wanted) {
        double atConnector = wanted / probeRatio;
        if (!(atConnector * ROUNDING >= SMALLEST_SCALE && atConnector <= LARGEST_SCALE * ROUNDING)) {
            throw new ScpiException(ScpiError.DATA_OUT_OF_RANGE);
        }
        double set = vernier ? wanted : StepSequence.ONE_TWO_FIVE.atLeast(wanted);
        double limit = largestOffset(set);
        offset = Math.max(-limit, Math.min(limit, offset * set / scale));
        scale = set;
    }

    /** Sets the offset in V. */
    void offset(double wanted) {
        if (!(Math.abs(wanted) <= largestOffset(scale) * ROUNDING)) {
            throw new ScpiException(ScpiError.DATA_OUT_OF_RANGE);
        }
        offset = wanted;
    }

    /** Sets the ratio of the probe; nothing changes at the connector. */
    void probeRatio(double ratio) {
        scale *= ratio / probeRatio;
        offset *= ratio / probeRatio;
        probeRatio = ratio;
    }

    private double largestOffset(double scale) {
        double limit = scale / probeRatio * ROUNDING >= COARSE_SCALE ? LARGEST_OFFSET : LARGEST_FINE_OFFSET;
        return limit * probeRatio;
    }
}
