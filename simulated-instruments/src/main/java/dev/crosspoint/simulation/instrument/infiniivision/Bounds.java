package dev.crosspoint.simulation.instrument.infiniivision;

import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import java.util.function.DoubleConsumer;

/**
 * What a setting may be. The family takes the nearest legal value where another one is asked for, and reports an error all the
 * same, as users of a DSO-X 6004A have noted of {@code :TIMebase:POSition}.
 */
record Bounds(double lowest, double highest) {
    private static final double ROUNDING = 1e-9;

    double nearest(double wanted) {
        return Math.max(lowest, Math.min(highest, wanted));
    }

    /** Hands the nearest legal value to {@code setter}, then refuses if it is not the one that is wanted. */
    void set(double wanted, DoubleConsumer setter) {
        double set = nearest(wanted);
        setter.accept(set);
        if (Math.abs(wanted - set) > ROUNDING * Math.abs(wanted)) {
            throw new ScpiException(ScpiError.DATA_OUT_OF_RANGE);
        }
    }
}
