package dev.crosspoint.simulation.instrument.k2600;

import dev.crosspoint.simulation.instrument.Calibration;

/**
 * What makes one unit different from another.
 *
 * @param name name of the instrument on its bench, for logs
 * @param serialNumber serial number, as {@code *IDN?} answers it
 * @param calibration how far it is off
 * @param interlockClosed whether the interlock allows the 200 V range
 * @param edgeTime shortest time in s over which the output goes to a new level, whatever its range
 * @param lineFrequency frequency of the mains in Hz, which the instrument finds when it is switched on
 * @param commandLatency simulated time in ns that each message takes
 * @param seed what all of its chance follows from
 */
public record Keithley2636BSettings(
        String name,
        String serialNumber,
        Calibration calibration,
        boolean interlockClosed,
        double edgeTime,
        double lineFrequency,
        long commandLatency,
        long seed) {}
