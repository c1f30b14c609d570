/**
 * The twin of the Keysight B2902A source-measure unit.
 *
 * <p>Sources: Agilent B2900 SCPI Command Reference, edition 2 (B2910-90030); B2900 User's Guide, editions 2 and 5; B2900A data
 * sheet. Where they are silent, a comment says what was assumed.
 */
package dev.crosspoint.simulation.instrument.b2900;
