package dev.crosspoint.simulation.bench;

/** How a program reaches a simulated instrument. */
public enum TwinConnection {
    /** A raw TCP socket. */
    SOCKET,
    /** Remote procedure calls over TCP. */
    VXI_11,
    /** HiSLIP. */
    HISLIP,
    /** A serial line, for which socat must be installed. */
    SERIAL
}
