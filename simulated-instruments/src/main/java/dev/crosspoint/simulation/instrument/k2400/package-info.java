/**
 * The twin of the Keithley 2400 source-measure unit.
 *
 * <p>Sources: 2400 Series SourceMeter User's Manual (2400S-900-01), sections 11 and 18 and appendix A. Where it is silent, a
 * comment says what was assumed.
 */
package dev.crosspoint.simulation.instrument.k2400;
