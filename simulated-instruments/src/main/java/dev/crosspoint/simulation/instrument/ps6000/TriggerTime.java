package dev.crosspoint.simulation.instrument.ps6000;

/**
 * When a trigger came, relative to its sample.
 *
 * @param time time from the crossing of the threshold to the trigger's sample, which is the first one at or behind it
 * @param units the unit of that time ({@code PS6000_TIME_UNITS})
 */
public record TriggerTime(long time, int units) {}
