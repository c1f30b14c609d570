package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.generator.OutputSwitch;
import dev.crosspoint.simulation.instrument.generator.Polarity;
import dev.crosspoint.simulation.scpi.Mnemonic;

/** How a channel's output is switched, and how it is marked at the sync connector. */
final class OutputSettings extends OutputSwitch {

    /** What the sync connector marks. */
    enum SyncMode implements Mnemonic {
        NORMAL("NORMal"),
        CARRIER("CARRier"),
        MARKER("MARKer");

        private final String keyword;

        SyncMode(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    SyncMode syncMode = SyncMode.NORMAL;
    Polarity syncPolarity = Polarity.NORMAL;

    OutputSettings copy() {
        OutputSettings copy = new OutputSettings();
        copy.copyFrom(this);
        copy.syncMode = syncMode;
        copy.syncPolarity = syncPolarity;
        return copy;
    }
}
