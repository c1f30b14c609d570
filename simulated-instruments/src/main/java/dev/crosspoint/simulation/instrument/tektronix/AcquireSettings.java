package dev.crosspoint.simulation.instrument.tektronix;

import dev.crosspoint.simulation.scpi.Mnemonic;
import java.util.OptionalInt;

/** What is made of samples, and when it stops ({@code ACQuire}). */
final class AcquireSettings {

    /** How samples become points of the record. */
    enum Mode implements Mnemonic {
        SAMPLE("SAMple", "Sample"),
        /** The extremes within each interval; they are taken for the samples themselves (a simplification). */
        PEAK_DETECT("PEAKdetect", "Pk Detect"),
        HIGH_RESOLUTION("HIRes", "Hi Res"),
        AVERAGE("AVErage", "Average"),
        /** The extremes of all records; they are taken for the samples of the latest (a simplification). */
        ENVELOPE("ENVelope", "Envelope");

        private final String keyword;
        private final String title;

        Mode(String keyword, String title) {
            this.keyword = keyword;
            this.title = title;
        }

        /** Returns its name in the description of a waveform. */
        String title() {
            return title;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** What stops it. */
    enum StopAfter implements Mnemonic {
        BUTTON("RUNSTop"),
        SEQUENCE("SEQuence");

        private final String keyword;

        StopAfter(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    StopAfter stopAfter = StopAfter.BUTTON;
    Mode mode = Mode.SAMPLE;

    private int averages = 16;

    /** Returns how many records an average has. */
    int averages() {
        return averages;
    }

    /** Sets the nearest power of two from 2 to 512. */
    void averages(double wanted) {
        averages = 1 << (int) Math.rint(Math.log(wanted) / Math.log(2));
    }

    /** Returns how many records are averaged, if any are. */
    OptionalInt averaged() {
        return mode == Mode.AVERAGE ? OptionalInt.of(averages) : OptionalInt.empty();
    }
}
