package dev.crosspoint.simulation.device;

/**
 * The approach of a value to a bound by pulses that do less the nearer it is: after n of N pulses (1 - exp(-n / A)) / (1 - exp(-N
 * / A)) of the way are covered. All pulses of a train are alike, so what a pulse does depends on the value only.
 */
final class SoftBound {

    private final double bound;
    private final double asymptote;
    private final double nonlinearity;
    private final double sign;

    /**
     * Makes the approach from {@code start} to {@code bound}.
     *
     * @param nonlinearity A, in pulses
     * @param pulses N, in which the bound is reached from the start
     */
    SoftBound(double start, double bound, double nonlinearity, double pulses) {
        this.bound = bound;
        this.nonlinearity = nonlinearity;
        this.sign = Math.signum(bound - start);
        this.asymptote = start + (bound - start) / -StrictMath.expm1(-pulses / nonlinearity);
    }

    /** Returns what {@code value} becomes by {@code pulses}; a value beyond the bound stays. */
    double after(double pulses, double value) {
        if (isBeyond(value)) {
            return value;
        }
        double next = asymptote + (value - asymptote) * StrictMath.exp(-pulses / nonlinearity);
        return isBeyond(next) ? bound : next;
    }

    /** Returns by how much a pulse changes {@code value}, at the rate at which it begins to. */
    double changePerPulse(double value) {
        return isBeyond(value) ? 0 : (asymptote - value) / nonlinearity;
    }

    private boolean isBeyond(double value) {
        return (value - bound) * sign >= 0;
    }
}
