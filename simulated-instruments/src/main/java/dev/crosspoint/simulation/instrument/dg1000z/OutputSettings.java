package dev.crosspoint.simulation.instrument.dg1000z;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** How a channel's output and its sync output are switched. */
final class OutputSettings {

    /** What decides whether the output is connected. */
    enum Mode implements Mnemonic {
        NORMAL("NORMal"),
        GATED("GATed");

        private final String keyword;

        Mode(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** Whether the waveform is turned over about its offset. */
    enum Polarity implements Mnemonic {
        NORMAL("NORMal"),
        INVERTED("INVerted");

        private final String keyword;

        Polarity(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    boolean on;
    Polarity polarity = Polarity.NORMAL;
    Mode mode = Mode.NORMAL;
    BurstSettings.Slope gatePolarity = BurstSettings.Slope.POSITIVE;
    boolean sync = true;
    BurstSettings.Slope syncPolarity = BurstSettings.Slope.POSITIVE;
    /** In s. */
    double syncDelay;

    OutputSettings copy() {
        OutputSettings copy = new OutputSettings();
        copy.on = on;
        copy.polarity = polarity;
        copy.mode = mode;
        copy.gatePolarity = gatePolarity;
        copy.sync = sync;
        copy.syncPolarity = syncPolarity;
        copy.syncDelay = syncDelay;
        return copy;
    }

    double sign() {
        return polarity == Polarity.NORMAL ? 1 : -1;
    }
}
