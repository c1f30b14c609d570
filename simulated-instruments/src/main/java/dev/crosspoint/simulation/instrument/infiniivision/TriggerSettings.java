package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.instrument.oscilloscope.Trigger;
import dev.crosspoint.simulation.scpi.Mnemonic;

/** What a record waits for ({@code :TRIGger}); the levels belong to the channels. */
final class TriggerSettings {

    /** Kinds of trigger; this twin has the edge alone. */
    enum Mode implements Mnemonic {
        EDGE;

        @Override
        public String keyword() {
            return name();
        }
    }

    /** What happens without a trigger. */
    enum Sweep implements Mnemonic {
        AUTO("AUTO"),
        NORMAL("NORMal");

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
        /** An input to which nothing is connected. */
        EXTERNAL("EXTernal"),
        /** The mains, whose phase is unknown. */
        LINE("LINE");

        private final String keyword;

        Source(String keyword) {
            this.keyword = keyword;
        }

        boolean isChannel() {
            return ordinal() < Settings.CHANNELS;
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

    /** Which way the edge goes; that edges alternate is taken as either (a simplification). */
    enum Slope implements Mnemonic {
        POSITIVE("POSitive", Trigger.Slope.RISING),
        NEGATIVE("NEGative", Trigger.Slope.FALLING),
        EITHER("EITHer", Trigger.Slope.EITHER),
        ALTERNATE("ALTernate", Trigger.Slope.EITHER);

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
        LOW_FREQUENCY_REJECTION("LFReject");

        private final String keyword;

        TriggerCoupling(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** The filter before the trigger, which is not there in the twin (a simplification). */
    enum Rejection implements Mnemonic {
        OFF("OFF"),
        LOW_FREQUENCIES("LFReject"),
        HIGH_FREQUENCIES("HFReject");

        private final String keyword;

        Rejection(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    static final double SHORTEST_HOLD_OFF = 40e-9;
    static final double LONGEST_HOLD_OFF = 10;

    Sweep sweep = Sweep.AUTO;
    Source source = Source.CHANNEL_1;
    Slope slope = Slope.POSITIVE;
    TriggerCoupling coupling = TriggerCoupling.DC;
    Rejection rejection = Rejection.OFF;
    boolean noiseRejection;
    boolean highFrequencyRejection;

    /** Level in V at the external input. */
    double externalLevel;

    /** Time in s from a trigger during which there is no other. */
    double holdOff = SHORTEST_HOLD_OFF;
}
