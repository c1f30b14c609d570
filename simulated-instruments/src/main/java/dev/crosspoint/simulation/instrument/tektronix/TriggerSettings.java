package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.instrument.oscilloscope.Trigger;
import dev.crosspoint.simulation.scpi.Mnemonic;

/** What a record waits for ({@code TRIGger:A}). */
final class TriggerSettings {

    /** Kinds of trigger; this twin has the edge alone. */
    enum Type implements Mnemonic {
        EDGE;

        @Override
        public String keyword() {
            return "EDGe";
        }
    }

    /** Whether it goes on without a trigger. */
    enum Mode implements Mnemonic {
        AUTOMATIC("AUTO"),
        NORMAL("NORMal");

        private final String keyword;

        Mode(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** Where the edge is looked for. */
    enum EdgeSource implements Mnemonic {
        CH1,
        CH2,
        CH3,
        CH4,
        /** The auxiliary input, to which nothing is connected. */
        AUX,
        /** The mains, whose phase is unknown. */
        LINE;

        /** Returns the number of the channel from 1, if it is one. */
        int channel() {
            return ordinal() + 1;
        }

        boolean isChannel() {
            return ordinal() < Settings.CHANNELS;
        }

        @Override
        public String keyword() {
            return name();
        }
    }

    /** Which way the edge goes. */
    enum Slope implements Mnemonic {
        RISING("RISe", Trigger.Slope.RISING),
        FALLING("FALL", Trigger.Slope.FALLING);

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

    /** What of the signal reaches the trigger; all but the last are taken as DC (a simplification). */
    enum TriggerCoupling implements Mnemonic {
        AC("AC"),
        DC("DC"),
        HIGH_FREQUENCY_REJECTION("HFRej"),
        LOW_FREQUENCY_REJECTION("LFRej"),
        NOISE_REJECTION("NOISErej");

        private final String keyword;

        TriggerCoupling(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    Mode mode = Mode.AUTOMATIC;
    Type type = Type.EDGE;
    EdgeSource source = EdgeSource.CH1;
    Slope slope = Slope.RISING;
    TriggerCoupling coupling = TriggerCoupling.DC;

    /** Time in s from a trigger during which there is no other. */
    double holdOff = 20e-9;

    /** The level in V of each source. */
    private final double[] levels = new double[EdgeSource.values().length];

    /** Returns the level in V at the tip of a source's probe. */
    double level(EdgeSource of) {
        return levels[of.ordinal()];
    }

    void level(EdgeSource of, double volts) {
        levels[of.ordinal()] = volts;
    }
}
