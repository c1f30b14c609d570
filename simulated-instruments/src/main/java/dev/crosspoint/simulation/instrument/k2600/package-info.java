/**
 * The twin of the Keithley 2636B, a source-measure unit with two channels that is programmed in TSP.
 *
 * <p>Sources: Series 2600B Reference Manual (2600BS-901-01), sections 2, 3, 7 and 8; SPEC-2636B, "Models 2634B, 2635B and 2636B
 * System SourceMeter Instrument Specifications". Where they are silent, a comment says what was assumed.
 *
 * <p>Not simulated: the 10 A pulse range, asynchronous measure actions (refused), median and moving filters (they average like
 * the repeating one), high capacitance, the power limit and limits of sweeps alone (refused), contact check, digital I/O, TSP-Link,
 * LXI triggers, the front panel (its commands are taken without effect), and files.
 */
package dev.crosspoint.simulation.instrument.k2600;
