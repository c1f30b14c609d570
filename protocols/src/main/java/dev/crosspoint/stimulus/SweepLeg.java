package dev.crosspoint.stimulus;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Equal voltage steps in one direction.
 *
 * @param from voltage before the first step in V; not a point of the leg
 * @param to voltage after the last step in V
 * @param steps number of steps, at least 1
 */
public record SweepLeg(double from, double to, int steps) {

    /** Part of a step by which a leg may miss a whole number of steps, for decimal fractions that a double cannot hold. */
    private static final double WHOLE = 1e-6;

    public SweepLeg {
        if (steps < 1 || from == to) {
            throw new IllegalArgumentException("a leg has at least one step between two different voltages");
        }
    }

    /**
     * Returns the leg that goes from one voltage to another in steps of {@code step} V.
     *
     * @throws IllegalArgumentException if that is not a whole number of steps
     */
    public static SweepLeg inSteps(double from, double to, double step) {
        double steps = Math.abs(to - from) / step;
        if (!(step > 0) || Math.abs(steps - Math.rint(steps)) > WHOLE * steps || Math.rint(steps) < 1) {
            throw new IllegalArgumentException(
                    "from " + from + " V to " + to + " V is not a whole number of steps of " + step + " V");
        }
        return new SweepLeg(from, to, Math.toIntExact((long) Math.rint(steps)));
    }

    /** Returns the levels after each step in V, the last one exactly {@link #to()}. */
    public double[] levels() {
        BigDecimal first = BigDecimal.valueOf(from);
        BigDecimal span = BigDecimal.valueOf(to).subtract(first);
        double[] levels = new double[steps];
        for (int i = 0; i < steps; i++) {
            // Decimal arithmetic, so that a 10 mV grid holds 0.03 V and not 0.030000000000000002 V.
            levels[i] = first.add(span.multiply(BigDecimal.valueOf(i + 1L))
                            .divide(BigDecimal.valueOf(steps), MathContext.DECIMAL64))
                    .doubleValue();
        }
        levels[steps - 1] = to;
        return levels;
    }
}
