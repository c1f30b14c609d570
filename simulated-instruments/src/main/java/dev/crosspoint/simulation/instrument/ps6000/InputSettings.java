package dev.crosspoint.simulation.instrument.ps6000;

/**
 * How one channel is set.
 *
 * @param offset voltage in V that is added to the input before it is converted
 * @param bandwidthLimited whether the 20 MHz filter is on
 */
record InputSettings(boolean enabled, Coupling coupling, VoltageRange range, double offset, boolean bandwidthLimited) {

    /** All channels are on when the unit is powered; coupling and range are those that Pico's examples take for granted. */
    static final InputSettings AT_POWER_UP = new InputSettings(true, Coupling.DC_1M, new VoltageRange(5), 0, false);
}
