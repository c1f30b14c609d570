package dev.crosspoint.simulation.instrument.ds1000z;

import dev.crosspoint.simulation.instrument.oscilloscope.StepSequence;
import dev.crosspoint.simulation.scpi.Mnemonic;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;

/** How time is shown ({@code :TIM}). */
final class TimebaseSettings {
    static final int DIVISIONS = 12;

    /** Smallest and largest scale in s per division. */
    static final double SMALLEST_SCALE = 5e-9;

    static final double LARGEST_SCALE = 50;

    /** From this scale on, in s per division, the screen may lie far behind the trigger. */
    private static final double SLOW_SCALE = 20e-3;

    private static final double LARGEST_OFFSET = 1;
    private static final double LARGEST_SLOW_OFFSET = 5000;

    /** From this scale on, in s per division, the screen can roll. */
    private static final double ROLL_SCALE = 200e-3;

    /** What the axes are. */
    enum Mode implements Mnemonic {
        MAIN("MAIN"),
        XY("XY"),
        ROLL("ROLL");

        private final String keyword;

        Mode(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    private double scale = 1e-6;
    private double offset;
    private Mode mode = Mode.MAIN;

    /** Returns the scale in s per division. */
    double scale() {
        return scale;
    }

    /** Returns the time in s from the trigger to the centre of the screen. */
    double offset() {
        return offset;
    }

    Mode mode() {
        return mode;
    }

    /** Sets the scale in s per division, or the next larger step. */
    void scale(double wanted) {
        scale = StepSequence.ONE_TWO_FIVE.atLeast(wanted);
        if (scale < ROLL_SCALE && mode == Mode.ROLL) {
            mode = Mode.MAIN;
        }
    }

    /**
     * Sets the time in s from the trigger to the centre of the screen.
     *
     * @param memory time in s that the memory holds, half of which may lie before the trigger
     */
    void offset(double wanted, double memory) {
        double largest = scale < SLOW_SCALE ? LARGEST_OFFSET : LARGEST_SLOW_OFFSET;
        if (!(wanted >= -memory / 2 && wanted <= largest)) {
            throw new ScpiException(ScpiError.DATA_OUT_OF_RANGE);
        }
        offset = wanted;
    }

    void mode(Mode wanted) {
        if (wanted == Mode.ROLL && scale < ROLL_SCALE) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
        mode = wanted;
    }
}
