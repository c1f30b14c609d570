/**
 * The twin of the Keithley 2450 source-measure unit in its own SCPI.
 *
 * <p>Sources: Model 2450 Reference Manual (2450-901-01), sections 6 and 8; SPEC-2450 Rev. A. Where they are silent, a comment
 * says what was assumed.
 */
package dev.crosspoint.simulation.instrument.k2450;
