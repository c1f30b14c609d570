package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.instrument.sourcemeasure.Statistic;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;

/** The trace buffer of a channel ({@code :TRAC}); keeps its settings and its readings through a reset. */
final class TraceBuffer {
    static final int LARGEST_SIZE = 100_000;

    /** What is put into the buffer. */
    enum Feed implements Mnemonic {
        SENSE("SENSe"),
        MATH("MATH"),
        LIMIT("LIMit");

        private final String keyword;

        Feed(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** Whether anything is put into the buffer. */
    enum Control implements Mnemonic {
        NEXT("NEXT"),
        NEVER("NEVer");

        private final String keyword;

        Control(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** What the times are counted from. */
    enum TimeFormat implements Mnemonic {
        ABSOLUTE("ABSolute"),
        DELTA("DELTa");

        private final String keyword;

        TimeFormat(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    private Readings readings = new Readings(LARGEST_SIZE);
    private Feed feed = Feed.SENSE;
    private Control control = Control.NEVER;
    TimeFormat timeFormat = TimeFormat.ABSOLUTE;
    Statistic statistic = Statistic.MEAN;

    Readings readings() {
        return readings;
    }

    Feed feed() {
        return feed;
    }

    void feed(Feed newFeed) {
        requireNever();
        feed = newFeed;
    }

    Control control() {
        return control;
    }

    void control(Control newControl) {
        control = newControl;
    }

    void size(int newSize) {
        requireNever();
        readings = new Readings(newSize);
    }

    void clear() {
        requireNever();
        readings.clear();
    }

    /** Returns whether the next reading is kept. */
    boolean isOpen() {
        return control == Control.NEXT;
    }

    /** Stops taking readings when the buffer is full. */
    void closeIfFull() {
        if (readings.isFull()) {
            control = Control.NEVER;
        }
    }

    /** The buffer can only be changed while nothing is put into it. */
    private void requireNever() {
        if (control != Control.NEVER) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
    }
}
