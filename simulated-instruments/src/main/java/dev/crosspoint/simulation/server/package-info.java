/**
 * TCP for twins: connections on the loopback address, also behind a serial line, messages in, replies out, whatever a client does.
 *
 * <p>May depend on {@code simulation.time}.
 */
package dev.crosspoint.simulation.server;
