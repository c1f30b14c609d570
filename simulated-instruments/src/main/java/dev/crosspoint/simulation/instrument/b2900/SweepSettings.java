package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.instrument.sourcemeasure.SweepShape;
import dev.crosspoint.simulation.scpi.Mnemonic;

/** What the sweeps of voltage and current of a channel have in common ({@code :SOUR:SWE}). */
final class SweepSettings extends SweepShape {

    /** Only there, or there and back. */
    enum Stair implements Mnemonic {
        SINGLE("SINGle"),
        DOUBLE("DOUBle");

        private final String keyword;

        Stair(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** Most levels of a sweep or a list (SCPI Command Reference, edition 2). */
    static final int MOST_LEVELS = 2500;

    Stair stair = Stair.SINGLE;
    private int points = 1;
    private boolean stepRules;

    int points() {
        return points;
    }

    /** Sets the points; from now on the steps follow from them. */
    void points(int count) {
        points = count;
        stepRules = false;
    }

    /** Sets the points that follow from a step that was asked for, until points are asked for. */
    void pointsFromStep(int count) {
        points = count;
        stepRules = true;
    }

    boolean stepRules() {
        return stepRules;
    }
}
