package dev.crosspoint.simulation.instrument;

/**
 * What makes one unit of an instrument different from another.
 *
 * @param name name of the instrument on its bench, for logs
 * @param serialNumber serial number, as {@code *IDN?} answers it
 * @param calibration how far it is off
 * @param commandLatency simulated time in ns that each command takes
 * @param seed what all of its chance follows from
 */
public record UnitSettings(String name, String serialNumber, Calibration calibration, long commandLatency, long seed) {}
