package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.scpi.Mnemonic;

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
}
