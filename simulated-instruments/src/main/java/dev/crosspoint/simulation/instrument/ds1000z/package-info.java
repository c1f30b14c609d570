/**
 * The twin of the Rigol DS1104Z oscilloscope.
 *
 * <p>Sources: Rigol MSO1000Z/DS1000Z Series Programming Guide; DS1000Z data sheet; libsigrok's driver rigol-ds, which
 * tells what a client sends; pymeasure and QCoDeS drivers of the family and their users' notes. Where they are silent, a
 * comment says what was assumed.
 */
package dev.crosspoint.simulation.instrument.ds1000z;
