/**
 * The twin of the Tektronix DPO4104 oscilloscope.
 *
 * <p>Sources: "MSO4000 and DPO4000 Series Programmer Manual", "4000 Series Digital Phosphor Oscilloscopes Programmer Manual"
 * (071-2133) and the series' data sheet, Tektronix; replies of real units of the 3000 and 4000 series that users of them have
 * published. Where they are silent, a comment says what was assumed.
 *
 * <p>May depend on {@code simulation.instrument} with its package {@code oscilloscope}, {@code simulation.circuit}, {@code .time}
 * and {@code .scpi}.
 */
package dev.crosspoint.simulation.instrument.tektronix;
