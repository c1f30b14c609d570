package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** What the sweeps of voltage and current of a channel have in common ({@code :SOUR:SWE}). */
final class SweepSettings {

    /** From start to stop, or from stop to start. */
    enum Direction implements Mnemonic {
        UP("UP"),
        DOWN("DOWN");

        private final String keyword;

        Direction(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** Equal steps or equal factors. */
    enum Spacing implements Mnemonic {
        LINEAR("LINear"),
        LOGARITHMIC("LOGarithmic");

        private final String keyword;

        Spacing(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

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

    /** How the source range is found along a sweep. */
    enum Ranging implements Mnemonic {
        BEST("BEST"),
        AUTO("AUTO"),
        FIXED("FIXed");

        private final String keyword;

        Ranging(String keyword) {
            this.keyword = keyword;
        }

        @Override
        public String keyword() {
            return keyword;
        }
    }

    /** Most levels of a sweep or a list (SCPI Command Reference, edition 2). */
    static final int MOST_LEVELS = 2500;

    Direction direction = Direction.UP;
    Spacing spacing = Spacing.LINEAR;
    Stair stair = Stair.SINGLE;
    Ranging ranging = Ranging.BEST;
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
