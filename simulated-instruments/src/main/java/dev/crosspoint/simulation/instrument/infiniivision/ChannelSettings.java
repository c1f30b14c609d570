package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.instrument.oscilloscope.Coupling;
import dev.crosspoint.simulation.scpi.Mnemonic;

/** What one channel is set to ({@code :CHANnel}); voltages are those at the tip of a probe with the ratio set. */
final class ChannelSettings {

    /** What gets through the input. */
    enum InputCoupling implements Mnemonic {
        AC(Coupling.AC),
        DC(Coupling.DC);

        private final Coupling coupling;

        InputCoupling(Coupling coupling) {
            this.coupling = coupling;
        }

        Coupling coupling() {
            return coupling;
        }

        @Override
        public String keyword() {
            return name();
        }
    }

    /** The resistance of the input. The circuit of the bench is always loaded by 1 MOhm (a simplification). */
    enum Impedance implements Mnemonic {
        ONE_MEGOHM("ONEMeg", 40),
        FIFTY_OHM("FIFTy", 8);

        private final String keyword;
        private final double largestRange;

        Impedance(String keyword, double largestRange) {
            this.keyword = keyword;
            this.largestRange = largestRange;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** What the channel's numbers are called. */
    enum DisplayUnit implements Mnemonic {
        VOLT("VOLT"),
        AMPERE("AMPere");

        private final String keyword;

        DisplayUnit(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    static final int DIVISIONS = 8;

    /** Smallest range in V of all divisions at the connector. */
    private static final double SMALLEST_RANGE = 8e-3;

    /** Largest offsets in V at the connector up to 200 mV per division, and above (data sheet). */
    private static final double FINE_RANGE = 0.2 * DIVISIONS;

    private static final double LARGEST_FINE_OFFSET = 2;
    private static final double LARGEST_OFFSET = 50;
    private static final double ROUNDING = 1 + 1e-9;

    /** By how many ranges a trigger level may differ from the centre of the screen (Programmer's Guide). */
    private static final double LARGEST_LEVEL = 0.75;

    private static final Bounds PROBE = new Bounds(0.1, 10_000);

    boolean displayed;
    InputCoupling coupling = InputCoupling.DC;
    boolean bandwidthLimit;
    DisplayUnit unit = DisplayUnit.VOLT;
    boolean inverted;
    boolean vernier;
    double skew;
    String label;

    private Impedance impedance = Impedance.ONE_MEGOHM;
    private double range = 40;
    private double offset;
    private double probe = 1;
    private double triggerLevel;

    /** Makes the channel with that number. */
    ChannelSettings(int number) {
        label = Integer.toString(number);
        displayed = number == 1;
    }

    Impedance impedance() {
        return impedance;
    }

    void impedance(Impedance wanted) {
        impedance = wanted;
        changeRange(ranges().nearest(range));
    }

    /** Returns the voltage in V of all divisions. */
    double range() {
        return range;
    }

    void range(double wanted) {
        ranges().set(wanted, this::changeRange);
    }

    private Bounds ranges() {
        return new Bounds(SMALLEST_RANGE * probe, impedance.largestRange * probe);
    }

    private void changeRange(double set) {
        range = set;
        offset = offsets().nearest(offset);
        triggerLevel = levels().nearest(triggerLevel);
    }

    /** Returns the voltage in V at the centre of the screen. */
    double offset() {
        return offset;
    }

    void offset(double wanted) {
        offsets().set(wanted, set -> offset = set);
        triggerLevel = levels().nearest(triggerLevel);
    }

    private Bounds offsets() {
        double largest = probe * (range <= FINE_RANGE * probe * ROUNDING ? LARGEST_FINE_OFFSET : LARGEST_OFFSET);
        return new Bounds(-largest, largest);
    }

    /** Returns volts at the tip for each volt at the connector. */
    double probe() {
        return probe;
    }

    /** Sets the ratio of the probe; nothing changes at the connector. */
    void probe(double wanted) {
        PROBE.set(wanted, ratio -> {
            range *= ratio / probe;
            offset *= ratio / probe;
            triggerLevel *= ratio / probe;
            probe = ratio;
        });
    }

    /** Returns the voltage in V that triggers where this channel is the source. */
    double triggerLevel() {
        return triggerLevel;
    }

    void triggerLevel(double wanted) {
        levels().set(wanted, set -> triggerLevel = set);
    }

    private Bounds levels() {
        return new Bounds(offset - LARGEST_LEVEL * range, offset + LARGEST_LEVEL * range);
    }
}
