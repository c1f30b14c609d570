/**
 * The twin of the Rigol DG1062Z, a function and arbitrary waveform generator with two channels.
 *
 * <p>Sources: Rigol DG1000Z Programming Guide (PGB09103, February 2014), DG1000Z User's Guide and data sheet; libsigrok's
 * driver {@code rigol-dg} and QCoDeS' {@code Rigol_DG1062} for what clients send. Where they are silent, a comment says what
 * was assumed.
 */
package dev.crosspoint.simulation.instrument.dg1000z;
