package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.instrument.oscilloscope.EdgeSlope;
import dev.crosspoint.simulation.instrument.oscilloscope.Trigger;
import dev.crosspoint.simulation.instrument.oscilloscope.TriggerSource;
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

    static final TriggerSource[] SOURCES = TriggerSource.channelsAnd(
            "CHANnel", Settings.CHANNELS, TriggerSource.external("EXTernal"), TriggerSource.line("LINE"));

    /** Which way the edge goes; that edges alternate is taken as either (a simplification). */
    static final EdgeSlope[] SLOPES = {
        new EdgeSlope("POSitive", Trigger.Slope.RISING),
        new EdgeSlope("NEGative", Trigger.Slope.FALLING),
        new EdgeSlope("EITHer", Trigger.Slope.EITHER),
        new EdgeSlope("ALTernate", Trigger.Slope.EITHER)
    };

    static final double SHORTEST_HOLD_OFF = 40e-9;
    static final double LONGEST_HOLD_OFF = 10;

    Sweep sweep = Sweep.AUTO;
    TriggerSource source = SOURCES[0];
    EdgeSlope slope = SLOPES[0];
    TriggerCoupling coupling = TriggerCoupling.DC;
    Rejection rejection = Rejection.OFF;
    boolean noiseRejection;
    boolean highFrequencyRejection;

    /** Level in V at the external input. */
    double externalLevel;

    /** Time in s from a trigger during which there is no other. */
    double holdOff = SHORTEST_HOLD_OFF;
}
