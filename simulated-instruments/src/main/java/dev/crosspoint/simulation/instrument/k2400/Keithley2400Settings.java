package dev.crosspoint.simulation.instrument.k2400;

import dev.crosspoint.simulation.instrument.Calibration;

/**
 * What makes one unit different from another.
 *
 * @param name name of the instrument on its bench, for logs
 * @param serialNumber serial number, as {@code *IDN?} answers it
 * @param calibration how far it is off
 * @param edgeTime shortest time in s over which the output goes to a new level, whatever its range
 * @param commandLatency simulated time in ns that each command takes
 * @param seed what all of its chance follows from
 */
public record Keithley2400Settings(
        String name, String serialNumber, Calibration calibration, double edgeTime, long commandLatency, long seed) {}
