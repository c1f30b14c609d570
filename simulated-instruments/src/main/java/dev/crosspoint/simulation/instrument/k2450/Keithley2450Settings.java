package dev.crosspoint.simulation.instrument.k2450;

import dev.crosspoint.simulation.instrument.Calibration;

/**
 * What makes one unit different from another.
 *
 * @param name name of the instrument on its bench, for logs
 * @param serialNumber serial number, as {@code *IDN?} answers it
 * @param calibration how far it is off
 * @param interlockClosed whether the interlock allows more than 42 V
 * @param edgeTime shortest time in s over which the output goes to a new level, whatever its range
 * @param lineFrequency frequency of the mains in Hz, which the instrument finds by itself
 * @param commandLatency simulated time in ns that each command takes
 * @param seed what all of its chance follows from
 */
public record Keithley2450Settings(
        String name,
        String serialNumber,
        Calibration calibration,
        boolean interlockClosed,
        double edgeTime,
        double lineFrequency,
        long commandLatency,
        long seed) {}
