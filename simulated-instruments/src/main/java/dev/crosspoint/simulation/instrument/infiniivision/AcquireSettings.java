package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.scpi.Mnemonic;
import java.util.OptionalInt;

/** What is made of samples ({@code :ACQuire}). */
final class AcquireSettings {

    /** How samples become points of the record, in the order of their numbers in a preamble. */
    enum Type implements Mnemonic {
        NORMAL("NORMal"),
        /** The extremes within each interval; they are taken for the samples themselves (a simplification). */
        PEAK("PEAK"),
        AVERAGE("AVERage"),
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
    int averages = 8;

    /** Returns how many records are averaged, if any are. */
    OptionalInt averaged() {
        return type == Type.AVERAGE ? OptionalInt.of(averages) : OptionalInt.empty();
    }
}
