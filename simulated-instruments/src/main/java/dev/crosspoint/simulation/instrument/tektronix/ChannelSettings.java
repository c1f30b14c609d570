package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.instrument.oscilloscope.Coupling;
import dev.crosspoint.simulation.scpi.Mnemonic;
import java.math.BigDecimal;
import java.math.MathContext;

/** What one channel is set to ({@code CH<x>}); voltages are those at the tip of a probe with the gain set. */
final class ChannelSettings {

    /** The bandwidths that can be chosen. */
    enum Bandwidth implements Mnemonic {
        TWENTY_MEGAHERTZ("TWEnty", 20e6),
        TWO_HUNDRED_FIFTY_MEGAHERTZ("TWOfifty", 250e6),
        FULL("FULl", 1e9);

        private final String keyword;
        private final double hertz;

        Bandwidth(String keyword, double hertz) {
            this.keyword = keyword;
            this.hertz = hertz;
        }

        /** Returns the -3 dB frequency in Hz. */
        double hertz() {
            return hertz;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** The resistances of the input; the circuit is loaded by 1 MOhm whichever it is (a simplification). */
    enum Termination implements Mnemonic {
        FIFTY_OHM("FIFty", 50),
        ONE_MEGOHM("MEG", 1e6);

        private final String keyword;
        private final double ohm;

        Termination(String keyword, double ohm) {
            this.keyword = keyword;
            this.ohm = ohm;
        }

        double ohm() {
            return ohm;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** The unit of what a channel shows. */
    static final String UNIT = "V";

    /** Smallest and largest scale in V per division at the connector. */
    private static final double SMALLEST_SCALE = 1e-3;

    private static final double LARGEST_SCALE = 10;
    private static final MathContext SCALE_DIGITS = new MathContext(3);
    private static final double ROUNDING = 1 + 1e-9;

    Coupling coupling = Coupling.DC;
    Bandwidth bandwidth = Bandwidth.FULL;
    Termination termination = Termination.ONE_MEGOHM;
    boolean inverted;
    String label = "";

    /** Where the offset is shown, in divisions above the middle of the screen. */
    double position;

    /** Time in s by which the channel is shifted; it is answered, but nothing is shifted (a simplification). */
    double deskew;

    private double scale = 0.1;
    private double offset;
    private double probeGain = 1;

    /** Returns the scale in V per division. */
    double scale() {
        return scale;
    }

    /** Returns the voltage in V in the middle of the converter's range. */
    double offset() {
        return offset;
    }

    /** Returns volts at the input per volt at the tip. */
    double probeGain() {
        return probeGain;
    }

    /** Sets the scale in V per division, of three digits. An offset that goes beyond what the new scale allows gives way. */
    void scale(double wanted) {
        double atConnector = Math.max(SMALLEST_SCALE, Math.min(LARGEST_SCALE, wanted * probeGain));
        scale = new BigDecimal(atConnector / probeGain).round(SCALE_DIGITS).doubleValue();
        offset(offset);
    }

    void offset(double wanted) {
        double limit = largestOffset(scale * probeGain) / probeGain;
        offset = Math.max(-limit, Math.min(limit, wanted));
    }

    /** Sets the gain of the probe; nothing changes at the connector. */
    void probeGain(double gain) {
        scale *= probeGain / gain;
        offset *= probeGain / gain;
        probeGain = gain;
    }

    /** In V at the connector ("4000 Series Digital Phosphor Oscilloscopes" data sheet, offset range). */
    private static double largestOffset(double scale) {
        double[][] limits = {{0.05, 1}, {0.0995, 0.5}, {0.5, 10}, {0.995, 5}, {5, 100}};
        for (double[] limit : limits) {
            if (scale <= limit[0] * ROUNDING) {
                return limit[1];
            }
        }
        return 50;
    }
}
