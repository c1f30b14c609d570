package dev.crosspoint.analysis.endurance;

import dev.crosspoint.analysis.pulse.PulseRows;
import java.util.SplittableRandom;

/** A made-up cell whose resistances are drawn for each cycle, and the run that writes and reads it. */
final class SyntheticCell {
    static final double READ_VOLTAGE = 0.1;

    /** Width of every pulse and gap in s. */
    static final double WIDTH = 10e-3;

    private final SplittableRandom random;
    private final PulseRows rows = new PulseRows()
            .every(WIDTH)
            .with("window-criterion", 1e3, "1")
            .with("stop-cycles", 3, "1")
            .with("set.level", 1.2, "V")
            .with("set.width", WIDTH, "s");

    double hrs = 29e6;
    double lrs = 271;

    /** Standard deviation of the natural logarithm of both resistances from cycle to cycle. */
    double spread = 0.1;

    /** Decades of resistance in the HRS per decade of cycles. */
    double drift;

    /** Standard deviation of a current reading in A. */
    double noise = 10e-12;

    SyntheticCell(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Adds a parameter. */
    SyntheticCell with(String parameter, double value) {
        rows.with(parameter, value, "1");
        return this;
    }

    /** Writes and reads cycles, to the last included. */
    SyntheticCell cycles(long first, long last) {
        for (long cycle = first; cycle <= last; cycle++) {
            double drifted = hrs * Math.pow(cycle, drift);
            cycle(cycle, READ_VOLTAGE / drawn(lrs), READ_VOLTAGE / drawn(drifted));
        }
        return this;
    }

    /** Writes and reads one cycle with currents in A, to which the noise is added. */
    SyntheticCell cycle(long cycle, double afterSet, double afterReset) {
        written(cycle, 1, "set", 1.2, 1e-3);
        rows.level(cycle, 2, "read", READ_VOLTAGE, afterSet + noise());
        rows.level(cycle, 2, "base", 0, noise());
        written(cycle, 3, "reset", -1.5, -260e-9);
        rows.level(cycle, 4, "read", READ_VOLTAGE, afterReset + noise());
        rows.level(cycle, 4, "base", 0, noise());
        return this;
    }

    /** Writes one cycle that is not read. */
    SyntheticCell unread(long cycle) {
        written(cycle, 1, "set", 1.2, 1e-3);
        written(cycle, 3, "reset", -1.5, -260e-9);
        return this;
    }

    private void written(long cycle, long pulse, String operation, double volts, double amperes) {
        rows.level(cycle, pulse, operation, volts, amperes);
        rows.level(cycle, pulse, "base", 0, noise());
    }

    private double drawn(double resistance) {
        return resistance * Math.exp(spread * random.nextGaussian());
    }

    private double noise() {
        return noise * random.nextGaussian();
    }

    PulseRows rows() {
        return rows;
    }
}
