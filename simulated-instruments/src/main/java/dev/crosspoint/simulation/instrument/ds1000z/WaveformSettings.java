package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** What is read out and how ({@code :WAV}). */
final class WaveformSettings {

    /** Which points are read. */
    enum Mode implements Mnemonic {
        /** Those on the screen. */
        NORMAL("NORMal"),
        /** Those on the screen while it runs, those in the memory while it stands still. */
        MAXIMUM("MAXimum"),
        /** Those in the memory; it has to stand still. */
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

    /** How a point is written, and how many points one read may have. */
    enum Format implements Mnemonic {
        BYTE("BYTE", 250_000),
        WORD("WORD", 125_000),
        ASCII("ASCii", 15_625);

        private final String keyword;
        private final int mostPoints;

        Format(String keyword, int mostPoints) {
            this.keyword = keyword;
            this.mostPoints = mostPoints;
        }

        int mostPoints() {
            return mostPoints;
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

    Source source = Source.CHANNEL_1;
    Mode mode = Mode.NORMAL;
    Format format = Format.BYTE;

    /** First and last point of a read, counted from 1. */
    int start = 1;

    int stop = Trace.SCREEN_POINTS;
}
