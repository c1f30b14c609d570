/**
 * The twin of the Keysight InfiniiVision DSO-X 3024T oscilloscope.
 *
 * <p>Sources: "InfiniiVision 3000T X-Series Oscilloscopes Programmer's Guide" and "InfiniiVision 3000T X-Series Data Sheet"
 * (Keysight); the drivers of pymeasure and scopehal, which tell what clients send; what users of real units have noted. Where
 * they are silent, a comment says what was assumed.
 */
package dev.crosspoint.simulation.instrument.infiniivision;
