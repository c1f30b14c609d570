package dev.crosspoint.simulation.instrument.k2450;

/**
 * One reading as a buffer holds it.
 *
 * @param value what was measured, infinite beyond the range
 * @param measured what that is
 * @param source what was sourced, as it was read back or programmed
 * @param sourced what that is
 * @param time when it was taken, in ns
 * @param status bits of the measurement
 * @param sourceStatus bits of the source
 */
record BufferedReading(
        double value, Quantity measured, double source, Quantity sourced, long time, int status, int sourceStatus) {}
