package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;

/** How much current goes with how much voltage (B2900 User's Guide, tables 2-3 and 2-4), without pulses beyond the DC limits. */
final class OutputEnvelope {
    /** What a bound written in decimals may lose in binary. */
    private static final double ROUNDING = 1 + 1e-9;

    private static final double LOW_VOLTAGE = 6;
    private static final double MEDIUM_VOLTAGE = 21;

    private OutputEnvelope() {}

    /** One channel's largest voltage in V and current in A, both positive. */
    record Point(double voltage, double current) {

        private double largestCurrent() {
            if (voltage <= LOW_VOLTAGE * ROUNDING) {
                return 3.03;
            }
            return voltage <= MEDIUM_VOLTAGE * ROUNDING ? 1.515 : 0.105;
        }

        private boolean isLow() {
            return voltage <= LOW_VOLTAGE * ROUNDING;
        }
    }

    /** Requires that a channel can deliver that. */
    static void require(Point point) {
        if (point.current() > point.largestCurrent() * ROUNDING) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
    }

    /** Requires that both channels can deliver that at the same time. */
    static void requireBoth(Point first, Point second) {
        boolean bothSmall = first.voltage() > MEDIUM_VOLTAGE || second.voltage() > MEDIUM_VOLTAGE;
        if (!bothSmall && weighedSum(first, second) > (first.isLow() ? 4 : 2.5) * ROUNDING) {
            throw new ScpiException(ScpiError.SETTINGS_CONFLICT);
        }
    }

    private static double weighedSum(Point first, Point second) {
        double weight = first.isLow() == second.isLow() ? 1 : first.isLow() ? 1.6 : 0.625;
        return first.current() + weight * second.current();
    }
}
