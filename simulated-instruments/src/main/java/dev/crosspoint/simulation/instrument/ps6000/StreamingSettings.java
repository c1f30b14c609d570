package dev.crosspoint.simulation.instrument.ps6000;

/**
 * How a unit streams.
 *
 * @param before how many samples are wanted before the trigger; part of the length where nothing is waited for
 * @param after how many are wanted from the trigger on
 * @param stopsByItself whether it ends when it has taken these
 * @param waitsForTrigger whether there is a trigger to wait for
 * @param reduction how samples are reduced
 * @param bufferLength length of the client's arrays
 */
record StreamingSettings(
        long before,
        long after,
        boolean stopsByItself,
        boolean waitsForTrigger,
        Reduction reduction,
        long bufferLength) {}
