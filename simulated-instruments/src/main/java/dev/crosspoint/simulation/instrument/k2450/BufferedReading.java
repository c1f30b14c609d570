package dev.crosspoint.simulation.instrument.k2450;

/**
 * One reading as a buffer holds it.
 *
 * @param value what was measured, infinite beyond the range
 * @param unit its unit
 * @param source what was sourced, as it was read back or programmed
 * @param sourceUnit its unit
 * @param time when it was taken, in ns
 * @param status bits of the measurement
 * @param sourceStatus bits of the source
 */
record BufferedReading(
        double value,
        ReadingUnit unit,
        double source,
        ReadingUnit sourceUnit,
        long time,
        int status,
        int sourceStatus) {}
