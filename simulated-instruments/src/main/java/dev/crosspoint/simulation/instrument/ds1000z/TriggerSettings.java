package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.instrument.oscilloscope.Trigger;
import dev.crosspoint.simulation.scpi.Mnemonic;

/** What a record waits for ({@code :TRIG}). */
final class TriggerSettings {

    /** Kinds of trigger; this twin has the edge alone. */
    enum Mode implements Mnemonic {
        EDGE;

        @Override
        public String keyword() {
            return name();
        }
    }

    /** What happens after and without a trigger. */
    enum Sweep implements Mnemonic {
        AUTO("AUTO"),
        NORMAL("NORMal"),
        SINGLE("SINGle");

        private final String keyword;

        Sweep(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** Where the edge is looked for. */
    enum Source implements Mnemonic {
        CHANNEL_1("CHANnel1"),
        CHANNEL_2("CHANnel2"),
        CHANNEL_3("CHANnel3"),
        CHANNEL_4("CHANnel4"),
        /** The mains, whose phase is unknown. */
        LINE("AC");

        private final String keyword;

        Source(String keyword) {
            this.keyword = keyword;
        }

        /** Returns the number of the channel from 1, if it is one. */
        int channel() {
            return ordinal() + 1;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** Which way the edge goes. */
    enum Slope implements Mnemonic {
        POSITIVE("POSitive", Trigger.Slope.RISING),
        NEGATIVE("NEGative", Trigger.Slope.FALLING),
        EITHER("RFALl", Trigger.Slope.EITHER);

        private final String keyword;
        private final Trigger.Slope slope;

        Slope(String keyword, Trigger.Slope slope) {
            this.keyword = keyword;
            this.slope = slope;
        }

        Trigger.Slope slope() {
            return slope;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** What of the signal reaches the trigger; all of them are taken as DC (a simplification). */
    enum TriggerCoupling implements Mnemonic {
        AC("AC"),
        DC("DC"),
        LOW_FREQUENCY_REJECTION("LFReject"),
        HIGH_FREQUENCY_REJECTION("HFReject");

        private final String keyword;

        TriggerCoupling(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    Mode mode = Mode.EDGE;
    Sweep sweep = Sweep.AUTO;
    Source source = Source.CHANNEL_1;
    Slope slope = Slope.POSITIVE;
    TriggerCoupling coupling = TriggerCoupling.DC;
    boolean noiseRejection;

    /** Level in V at the tip of the source's probe. */
    double level;

    /** Time in s from a trigger during which there is no other. */
    double holdOff = 16e-9;
}
