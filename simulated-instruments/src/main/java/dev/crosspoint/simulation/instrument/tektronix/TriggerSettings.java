package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.instrument.oscilloscope.EdgeSlope;
import dev.crosspoint.simulation.instrument.oscilloscope.Trigger;
import dev.crosspoint.simulation.instrument.oscilloscope.TriggerSource;
import dev.crosspoint.simulation.scpi.Mnemonic;
import java.util.HashMap;
import java.util.Map;

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

    static final TriggerSource[] SOURCES = TriggerSource.channelsAnd(
            "CH", Settings.CHANNELS, TriggerSource.external("AUX"), TriggerSource.line("LINE"));

    static final EdgeSlope[] SLOPES = {
        new EdgeSlope("RISe", Trigger.Slope.RISING), new EdgeSlope("FALL", Trigger.Slope.FALLING)
    };

    Mode mode = Mode.AUTOMATIC;
    Type type = Type.EDGE;
    TriggerSource source = SOURCES[0];
    EdgeSlope slope = SLOPES[0];
    TriggerCoupling coupling = TriggerCoupling.DC;

    /** Time in s from a trigger during which there is no other. */
    double holdOff = 20e-9;

    /** The level in V of each source. */
    private final Map<TriggerSource, Double> levels = new HashMap<>();

    /** Returns the level in V at the tip of a source's probe. */
    double level(TriggerSource of) {
        return levels.getOrDefault(of, 0.0);
    }

    void level(TriggerSource of, double volts) {
        levels.put(of, volts);
    }
}
