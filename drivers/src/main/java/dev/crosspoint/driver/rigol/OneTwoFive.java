package dev.crosspoint.driver.rigol;

import java.math.BigDecimal;

/** The steps of a rotary switch: 1, 2 and 5 in every decade. */
final class OneTwoFive {
    private static final int[] STEPS = {1, 2, 5, 10};

    /** By how much a value may exceed a step and still count as that step. */
    private static final double ROUNDING = 1e-9;

    private OneTwoFive() {}

    /** Returns the least step that is {@code value} or more, which is above 0. */
    static double atLeast(double value) {
        int decade = (int) Math.floor(Math.log10(value));
        for (int step : STEPS) {
            double candidate = new BigDecimal(step).scaleByPowerOfTen(decade).doubleValue();
            if (candidate >= value * (1 - ROUNDING)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException(value + " has no step above it");
    }

    /** Returns whether a value, which is above 0, is one of the steps. */
    static boolean holds(double value) {
        return Math.abs(atLeast(value) / value - 1) <= ROUNDING;
    }
}
