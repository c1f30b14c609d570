package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.scpi.Mnemonic;
import java.util.OptionalInt;

/** What is made of samples ({@code :ACQ}). */
final class AcquireSettings {

    /** How samples become points of the record. */
    enum Type implements Mnemonic {
        NORMAL("NORMal"),
        AVERAGES("AVERages"),
        /** The extremes within each interval; they are taken for the samples themselves (a simplification). */
        PEAK("PEAK"),
        HIGH_RESOLUTION("HRESolution");

        private final String keyword;

        Type(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    Type type = Type.NORMAL;
    int averages = 2;

    /** Depth of the memory shared by all channels that are on, or {@link SampleMemory#AUTOMATIC}. */
    int sharedDepth = SampleMemory.AUTOMATIC;

    /** Returns how many records are averaged, if any are. */
    OptionalInt averaged() {
        return type == Type.AVERAGES ? OptionalInt.of(averages) : OptionalInt.empty();
    }
}
