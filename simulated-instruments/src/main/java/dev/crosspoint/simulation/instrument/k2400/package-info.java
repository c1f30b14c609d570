/**
 * The twin of the Keithley 2400 source-measure unit.
 *
 * <p>Sources: 2400 Series SourceMeter User's Manual (2400S-900-01), sections 3, 4, 9, 11, 13, 15 to 18
 * and appendix A. Where it is silent, a
 * comment says what was assumed.
 */
package dev.crosspoint.simulation.instrument.k2400;
