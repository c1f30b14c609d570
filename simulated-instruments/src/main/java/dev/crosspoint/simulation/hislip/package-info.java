/**
 * HiSLIP for twins: messages over one TCP socket, and over another one what must not wait for them ("High-Speed LAN Instrument
 * Protocol", IVI-6.1).
 *
 * <p>May depend on {@code simulation.server} and {@code .time}.
 */
package dev.crosspoint.simulation.hislip;
