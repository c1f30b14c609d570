package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** Settings of the instrument as a whole. */
final class SystemSettings {

    /** What the display shows. */
    enum View implements Mnemonic {
        SINGLE_1("SINGle1"),
        SINGLE_2("SINGle2"),
        DUAL("DUAL"),
        GRAPH("GRAPh"),
        ROLL("ROLL");

        private final String keyword;

        View(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** In Hz; kept through a reset, as it belongs to the place and not to the measurement. */
    double lineFrequency = 50;

    boolean displayEnabled = true;
    View view = View.SINGLE_1;
    boolean beeperEnabled = true;

    void reset() {
        displayEnabled = true;
        view = View.SINGLE_1;
        beeperEnabled = true;
    }
}
