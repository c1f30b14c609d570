package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.instrument.sourcemeasure.OneConverterMeter;

/**
 * One reading.
 *
 * @param voltage in V, infinite beyond the range
 * @param current in A, likewise
 * @param time when it was taken, in ns
 * @param status bits of its status
 */
record SourceMeterReading(double voltage, double current, long time, int status) {
    private static final int OVER_RANGE = 1;
    private static final int FRONT_TERMINALS = 1 << 2;
    private static final int COMPLIANCE = 1 << 3;
    private static final int BOTH_MEASURED = 1 << 11 | 1 << 12;
    private static final int VOLTAGE_SOURCED = 1 << 14;
    private static final int CURRENT_SOURCED = 1 << 15;
    private static final int REMOTE_SENSE = 1 << 22;

    static SourceMeterReading of(Quantity function, OneConverterMeter.Result result, boolean remoteSense) {
        boolean voltage = function == Quantity.VOLTAGE;
        boolean tooLarge = Double.isInfinite(result.sourced()) || Double.isInfinite(result.measured());
        int status = FRONT_TERMINALS
                | BOTH_MEASURED
                | (voltage ? VOLTAGE_SOURCED : CURRENT_SOURCED)
                | (tooLarge ? OVER_RANGE : 0)
                | (result.limited() ? COMPLIANCE : 0)
                | (remoteSense ? REMOTE_SENSE : 0);
        return voltage
                ? new SourceMeterReading(result.sourced(), result.measured(), result.time(), status)
                : new SourceMeterReading(result.measured(), result.sourced(), result.time(), status);
    }
}
