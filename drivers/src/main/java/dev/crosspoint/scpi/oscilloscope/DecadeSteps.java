package dev.crosspoint.scpi.oscilloscope;

import java.math.BigDecimal;

/** The steps of a rotary switch, the same in every decade. */
public enum DecadeSteps {
    ONE_TWO_FIVE(1, 2, 5, 10),
    ONE_TWO_FOUR(1, 2, 4, 10);

    /** By how much a value may exceed a step and still count as that step. */
    private static final double ROUNDING = 1e-9;

    private final int[] steps;

    DecadeSteps(int... steps) {
        this.steps = steps;
    }

    /** Returns the least step that is {@code value} or more, which is above 0. */
    public double atLeast(double value) {
        int decade = (int) Math.floor(Math.log10(value));
        for (int step : steps) {
            double candidate = new BigDecimal(step).scaleByPowerOfTen(decade).doubleValue();
            if (candidate >= value * (1 - ROUNDING)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException(value + " has no step above it");
    }

    /** Returns whether a value, which is above 0, is one of the steps. */
    public boolean holds(double value) {
        return Math.abs(atLeast(value) / value - 1) <= ROUNDING;
    }
}
