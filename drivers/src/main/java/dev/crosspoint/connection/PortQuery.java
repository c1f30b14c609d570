package dev.crosspoint.connection;

/** The question to a portmapper for the TCP port of a program (RFC 1833, version 2). */
final class PortQuery {
    static final int PROGRAM = 100_000;
    static final int VERSION = 2;
    static final int GET_PORT = 3;

    private static final int TCP = 6;

    private PortQuery() {}

    static Xdr.Writer arguments(int program, int version) {
        return new Xdr.Writer().integer(program).integer(version).integer(TCP).integer(0);
    }
}
