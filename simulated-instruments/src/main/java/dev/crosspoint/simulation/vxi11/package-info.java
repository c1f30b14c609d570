/**
 * VXI-11 for twins: remote procedure calls over TCP, and the portmapper by which a client finds them ("TCP/IP Instrument Protocol",
 * VXI-11, 1995; RFC 5531, 1833, 4506).
 *
 * <p>May depend on {@code simulation.server} and {@code .time}.
 */
package dev.crosspoint.simulation.vxi11;
