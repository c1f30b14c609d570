package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** How time is shown ({@code :TIMebase}). */
final class TimebaseSettings {
    static final int DIVISIONS = 10;

    /** Time in s that all divisions show, from 2 ns to 50 s for one (data sheet, of models with 200 MHz). */
    private static final Bounds RANGES = new Bounds(20e-9, 500);

    /** The screen may lie so many s, or all of itself if that is more, before the trigger (data sheet). */
    private static final double LARGEST_LEAD = 250e-6;

    /** It may lie 1 s to 500 s behind the trigger (data sheet); that it is ten screens in between is an assumption. */
    private static final Bounds LARGEST_DELAY = new Bounds(1, 500);

    private static final double DELAYED_SCREENS = 10;

    /** From this range on, in s, the screen rolls. */
    private static final double ROLL_RANGE = 0.5;

    /** What the axes are; of the zoomed window there are no settings. */
    enum Mode implements Mnemonic {
        MAIN("MAIN"),
        WINDOW("WINDow"),
        XY("XY"),
        ROLL("ROLL");

        private final String keyword;

        Mode(String keyword) {
            this.keyword = keyword;
        }

        /** Returns whether there are records of a certain time, which can be digitised and read. */
        boolean hasRecords() {
            return this == MAIN || this == WINDOW;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** Where on the screen the time is that the position says: a division from its edges, or at its centre. */
    enum Reference implements Mnemonic {
        LEFT("LEFT", 0.1),
        CENTRE("CENTer", 0.5),
        RIGHT("RIGHt", 0.9);

        private final String keyword;
        private final double fraction;

        Reference(String keyword, double fraction) {
            this.keyword = keyword;
            this.fraction = fraction;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    Reference reference = Reference.CENTRE;
    private Mode mode = Mode.MAIN;
    private double range = 1e-3;
    private double position;

    Mode mode() {
        return mode;
    }

    /** Sets the mode; a screen that is too fast to roll becomes the fastest that does (an assumption). */
    void mode(Mode wanted) {
        mode = wanted;
        if (wanted == Mode.ROLL) {
            changeRange(Math.max(range, ROLL_RANGE));
        }
    }

    /** Returns the time in s that the screen shows. */
    double range() {
        return range;
    }

    void range(double wanted) {
        RANGES.set(wanted, this::changeRange);
    }

    private void changeRange(double set) {
        range = set;
        position = positions().nearest(position);
    }

    /** Returns the time in s from the trigger to the reference. */
    double position() {
        return position;
    }

    void position(double wanted) {
        positions().set(wanted, set -> position = set);
    }

    private Bounds positions() {
        return new Bounds(-Math.max(range, LARGEST_LEAD), LARGEST_DELAY.nearest(DELAYED_SCREENS * range));
    }

    /** Returns the time in s from the trigger to the left edge of the screen. */
    double left() {
        return position - reference.fraction * range;
    }
}
