package dev.crosspoint.simulation.instrument.ps6000;

/** The largest and the smallest offset in V that an input takes. */
public record OffsetLimits(float maximum, float minimum) {}
