package dev.crosspoint.simulation.instrument.ps6000;

/**
 * What a timebase amounts to.
 *
 * @param nanoseconds time between samples in ns
 * @param largestLength how many samples a waveform of each channel can have
 */
public record AchievedTimebase(double nanoseconds, int largestLength) {}
