/**
 * The SCPI kit that twins are written with: messages parsed as IEEE 488.2 and SCPI-1999 say, a tree of commands, the error
 * queue, the status model and the formats of replies.
 *
 * <p>May depend on {@code simulation.time}. Nothing of it is shared with the drivers.
 */
package dev.crosspoint.simulation.scpi;
