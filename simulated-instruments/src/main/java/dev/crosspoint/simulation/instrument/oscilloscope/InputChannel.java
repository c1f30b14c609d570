package dev.crosspoint.simulation.instrument.oscilloscope;

/** One channel: what it is connected to, its analogue part, and its converter. */
public record InputChannel(Probe probe, FrontEnd frontEnd, Quantizer quantizer) {}
