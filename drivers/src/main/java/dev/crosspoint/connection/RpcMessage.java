package dev.crosspoint.connection;

import dev.crosspoint.instrument.ProtocolException;

/** Calls of remote procedures and the replies to them, the same over TCP and over UDP (ONC RPC, RFC 5531). */
final class RpcMessage {
    private static final int CALL = 0;
    private static final int REPLY = 1;
    private static final int RPC_VERSION = 2;
    private static final int ACCEPTED = 0;
    private static final int SUCCESS = 0;

    private RpcMessage() {}

    /** Returns a call, which says nothing of who makes it. */
    static byte[] call(int transaction, int program, int version, int procedure, Xdr.Writer arguments) {
        byte[] body = arguments.bytes();
        return new Xdr.Writer()
                .integer(transaction)
                .integer(CALL)
                .integer(RPC_VERSION)
                .integer(program)
                .integer(version)
                .integer(procedure)
                .integer(0)
                .integer(0)
                .integer(0)
                .integer(0)
                .append(body)
                .bytes();
    }

    /**
     * Returns the result in a reply whose transaction number is already read.
     *
     * @throws ProtocolException if it is no reply, or the call was refused
     */
    static Xdr.Reader result(Xdr.Reader reader) {
        int kind = reader.integer();
        int accepted = reader.integer();
        reader.integer();
        reader.opaque();
        int status = reader.integer();
        if (kind != REPLY || accepted != ACCEPTED || status != SUCCESS) {
            throw new ProtocolException("the call was refused (reply " + accepted + ", status " + status + ")");
        }
        return reader;
    }

    /**
     * Returns the arguments of a call that somebody makes of us.
     *
     * @throws ProtocolException if it is no call, or calls something else
     */
    static Xdr.Reader arguments(byte[] message, int program, int version, int procedure) {
        Xdr.Reader reader = new Xdr.Reader(message, 0);
        reader.integer();
        int kind = reader.integer();
        int rpcVersion = reader.integer();
        boolean isWanted = reader.integer() == program && reader.integer() == version && reader.integer() == procedure;
        if (kind != CALL || rpcVersion != RPC_VERSION || !isWanted) {
            throw new ProtocolException("what arrived is no call of procedure " + procedure);
        }
        for (int credentials = 0; credentials < 2; credentials++) {
            reader.integer();
            reader.opaque();
        }
        return reader;
    }
}
