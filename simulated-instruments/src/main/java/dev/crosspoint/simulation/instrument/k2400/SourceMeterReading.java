package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.instrument.sourcemeasure.MeasuredFunction;

/**
 * One reading; what is infinite is beyond the range, what is not a number was not measured.
 *
 * @param voltage in V
 * @param current in A
 * @param resistance in ohm
 * @param time when it was taken, in ns
 * @param status bits of its status
 */
record SourceMeterReading(double voltage, double current, double resistance, long time, int status) {
    private static final int COMPLIANCE = 1 << 3;
    private static final int VOLTAGE_MEASURED = 1 << 11;
    private static final int CURRENT_MEASURED = 1 << 12;

    boolean isLimited() {
        return (status & COMPLIANCE) != 0;
    }

    /** The bits of a status word (User's Manual, section 18, "Data elements"). */
    static int status(MeterSettings meter, Quantity sourced, boolean front, boolean overRange, boolean limited) {
        return bit(0, overRange)
                | bit(1, meter.averaging.isOn())
                | bit(2, front)
                | (limited ? COMPLIANCE : 0)
                | bit(10, meter.isAutoOhms())
                | (meter.measures(MeasuredFunction.VOLTAGE) ? VOLTAGE_MEASURED : 0)
                | (meter.measures(MeasuredFunction.CURRENT) ? CURRENT_MEASURED : 0)
                | bit(13, meter.measures(MeasuredFunction.RESISTANCE))
                | bit(14, sourced == Quantity.VOLTAGE)
                | bit(15, sourced == Quantity.CURRENT)
                | bit(22, meter.remoteSense);
    }

    /** Returns the voltage in V if it was measured, not a number if it is the level of the source. */
    double measuredVoltage() {
        return (status & VOLTAGE_MEASURED) != 0 ? voltage : Double.NaN;
    }

    /** Returns the current in A if it was measured, not a number if it is the level of the source. */
    double measuredCurrent() {
        return (status & CURRENT_MEASURED) != 0 ? current : Double.NaN;
    }

    private static int bit(int number, boolean set) {
        return set ? 1 << number : 0;
    }
}
