package dev.crosspoint.simulation.instrument.oscilloscope;

/**
 * What a capture waits for while nothing happens: as long as the codes of a channel lie between two levels, it needs no more
 * than the latest samples.
 *
 * @param channel the channel that matters
 * @param above code above which nothing happens
 * @param below code below which nothing happens
 * @param samplesBefore how many samples before something happens it needs
 * @param deadline index of the sample at which something happens anyway
 */
record Lookout(int channel, double above, double below, long samplesBefore, long deadline) {}
