/**
 * The twin of the Keysight 33522B, a function and arbitrary waveform generator of the Trueform family with two channels and
 * 30 MHz. Of the family it is the one whose limits do not depend on the amplitude.
 *
 * <p>Sources: "33500 Series Operating and Service Guide" (33500-90901) and data sheet 5992-2572EN; the drivers of QCoDeS and
 * pymeasure, and the hardware tests of fixate, for what clients send and what units answer. Where the guide gives no words for
 * an error, those of the 33220A's user's guide stand in. Where all are silent, a comment says what was assumed.
 *
 * <p>What it does not do, modulation, sequences, files and coupled channels, is an undefined header. May depend on {@code
 * simulation.instrument} and {@code .generator}, {@code simulation.scpi} and {@code .time}.
 */
package dev.crosspoint.simulation.instrument.trueform;
