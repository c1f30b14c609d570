package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** How a channel's output is switched ({@code :OUTP}). */
final class OutputSettings {

    /** What the terminals are like while the output is off. */
    enum OffMode implements Mnemonic {
        NORMAL("NORMal"),
        HIGH_IMPEDANCE("HIZ"),
        ZERO("ZERO");

        private final String keyword;

        OffMode(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** Where the low terminal goes. */
    enum LowTerminal implements Mnemonic {
        GROUND("GROund"),
        FLOATING("FLOat");

        private final String keyword;

        LowTerminal(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    boolean autoOn = true;
    boolean autoOff;
    OffMode offMode = OffMode.NORMAL;
    boolean protection;
    LowTerminal lowTerminal = LowTerminal.GROUND;
    boolean highCapacitance;
    boolean filter;
    boolean autoFilter;
    double filterFrequency = 31.83e3;
}
