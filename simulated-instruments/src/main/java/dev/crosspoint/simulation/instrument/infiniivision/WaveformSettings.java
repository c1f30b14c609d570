package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** What is read out and how ({@code :WAVeform}). */
final class WaveformSettings {

    /** Which points are read. */
    enum Mode implements Mnemonic {
        /** Those of the measurement record, a part of the memory at most. */
        NORMAL("NORMal"),
        /** Those of the memory while it stands still, of the measurement record otherwise. */
        MAXIMUM("MAXimum"),
        /** Those of the memory; it has to stand still. */
        RAW("RAW");

        private final String keyword;

        Mode(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** How a point is written. */
    enum Format implements Mnemonic {
        BYTE("BYTE", 0),
        WORD("WORD", 1),
        ASCII("ASCii", 4);

        private final String keyword;
        private final int number;

        Format(String keyword, int number) {
            this.keyword = keyword;
            this.number = number;
        }

        /** Returns the number that stands for it in a preamble. */
        int number() {
            return number;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** Which byte of a word goes first. */
    enum ByteOrder implements Mnemonic {
        MOST_SIGNIFICANT("MSBFirst"),
        LEAST_SIGNIFICANT("LSBFirst");

        private final String keyword;

        ByteOrder(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** The channels that can be read. */
    enum Source implements Mnemonic {
        CHANNEL_1("CHANnel1"),
        CHANNEL_2("CHANnel2"),
        CHANNEL_3("CHANnel3"),
        CHANNEL_4("CHANnel4");

        private final String keyword;

        Source(String keyword) {
            this.keyword = keyword;
        }

        int channel() {
            return ordinal() + 1;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** The least and the most points that can be asked for. */
    static final int FEWEST_POINTS = 100;

    static final int MOST_POINTS = 8_000_000;

    Source source = Source.CHANNEL_1;
    Mode mode = Mode.NORMAL;
    Format format = Format.BYTE;
    ByteOrder byteOrder = ByteOrder.MOST_SIGNIFICANT;
    boolean unsigned = true;
    int points = 1000;
}
