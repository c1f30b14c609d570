package dev.crosspoint.analysis.ivsweep;

/**
 * One reading of a sweep.
 *
 * @param leg monotonic leg within the cycle, from 1
 * @param sourced voltage sourced, V
 * @param measured voltage measured, V; NaN where it was not
 * @param current current measured, A
 * @param status whether it can be trusted
 */
record Point(int leg, double sourced, double measured, double current, Status status) {

    /** A sourced voltage nearer to zero than this, V, is 0 V: finer than any source's resolution. */
    private static final double ZERO_VOLTAGE = 1e-9;

    /** What the table's {@code status} column says, in the words of the table. */
    enum Status {
        OK,
        IN_COMPLIANCE,
        OVER_RANGE,
        PROTECTION
    }

    /** Returns whether the device saw the sourced voltage and the current was measured. */
    boolean isOk() {
        return status == Status.OK && Double.isFinite(current);
    }

    /** Returns whether the current is a measurement, even if limited by the compliance. */
    boolean isMeasurement() {
        return isOk() || isInCompliance();
    }

    boolean isInCompliance() {
        return status == Status.IN_COMPLIANCE && Double.isFinite(current);
    }

    /** Returns the voltage at the device, V: measured where it was, else sourced. */
    double voltage() {
        return Double.isFinite(measured) ? measured : sourced;
    }

    /** Returns −1, 0 or 1: the sign of the sourced voltage. */
    int polarity() {
        return Math.abs(sourced) < ZERO_VOLTAGE ? 0 : (int) Math.signum(sourced);
    }

    double magnitude() {
        return Math.abs(sourced);
    }
}
