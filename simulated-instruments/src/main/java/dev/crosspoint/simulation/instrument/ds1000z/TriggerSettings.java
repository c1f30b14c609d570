package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.instrument.oscilloscope.EdgeSlope;
import dev.crosspoint.simulation.instrument.oscilloscope.Trigger;
import dev.crosspoint.simulation.instrument.oscilloscope.TriggerSource;
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

    /** The sources of an edge; the last is the mains. */
    static final TriggerSource[] SOURCES =
            TriggerSource.channelsAnd("CHANnel", Settings.CHANNELS, TriggerSource.line("AC"));

    static final EdgeSlope[] SLOPES = {
        new EdgeSlope("POSitive", Trigger.Slope.RISING),
        new EdgeSlope("NEGative", Trigger.Slope.FALLING),
        new EdgeSlope("RFALl", Trigger.Slope.EITHER)
    };

    Mode mode = Mode.EDGE;
    Sweep sweep = Sweep.AUTO;
    TriggerSource source = SOURCES[0];
    EdgeSlope slope = SLOPES[0];
    TriggerCoupling coupling = TriggerCoupling.DC;
    boolean noiseRejection;

    /** Level in V at the tip of the source's probe. */
    double level;

    /** Time in s from a trigger during which there is no other. */
    double holdOff = 16e-9;
}
