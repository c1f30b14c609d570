package dev.crosspoint.simulation.instrument.trueform;

import dev.crosspoint.simulation.instrument.generator.Limits;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.StatusModel;

/** What the instrument puts into its error queue when it takes a setting otherwise than it was sent, or changes another one. */
final class Notices {
    /** By how much a number may miss a bound by rounding, as a fraction of it. */
    private static final double ROUNDING = 1e-12;

    private final StatusModel status;

    Notices(StatusModel status) {
        this.status = status;
    }

    /** Says that settings do not go together, and what was done about it. */
    void conflict(String what) {
        status.report(ScpiError.SETTINGS_CONFLICT.code(), ScpiError.SETTINGS_CONFLICT.text() + "; " + what);
    }

    /** Says what else was wrong, by a number that only this family has. */
    void report(int code, String text) {
        status.report(code, text);
    }

    /** Returns the value, or the bound that it is beyond, which is an error all the same. */
    double clip(double value, Limits limits) {
        return clip(value, limits, "");
    }

    /**
     * The same with what the bound comes from.
     *
     * @param reason empty for a bound that is always the same
     */
    double clip(double value, Limits limits, String reason) {
        double margin = ROUNDING * Math.abs(value);
        if (value > limits.maximum() + margin) {
            outOfRange(reason + "value clipped to upper limit");
        } else if (value < limits.minimum() - margin) {
            outOfRange(reason + "value clipped to lower limit");
        }
        return limits.clamp(value);
    }

    private void outOfRange(String what) {
        status.report(ScpiError.DATA_OUT_OF_RANGE.code(), ScpiError.DATA_OUT_OF_RANGE.text() + "; " + what);
    }
}
