/**
 * The twin of the Pico Technology PicoScope 6402C, and a loopback server by which a stand-in for its vendor's C library reaches
 * it ({@code simulated-instruments/native}).
 *
 * <p>The twin's methods are the functions of the {@code ps6000} C API, one by one. Sources: the header files
 * {@code ps6000Api.h} and {@code PicoStatus.h} of PicoSDK; PicoScope 6000 Series Programmer's Guide, ps6000pg.en r9; Pico
 * Technology's C examples for this series. Where they are silent, a comment says what was assumed. Its signal generator,
 * equivalent-time sampling, windows, pulse widths and combinations of trigger sources are not simulated.
 *
 * <p>May depend on what {@code simulation.instrument} may depend on, and on {@code simulation.instrument.oscilloscope}.
 */
package dev.crosspoint.simulation.instrument.ps6000;
