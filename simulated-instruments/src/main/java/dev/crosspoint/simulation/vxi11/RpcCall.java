package dev.crosspoint.simulation.vxi11;

import java.nio.ByteBuffer;

/**
 * A remote procedure call (RFC 5531).
 *
 * @param transaction the client's number of it
 * @param program which program it is for
 * @param version which version of that program
 * @param procedure what is called
 * @param arguments its arguments
 */
record RpcCall(int transaction, int program, int version, int procedure, RpcReader arguments) {
    private static final int CALL = 0;
    private static final int REPLY = 1;
    private static final int RPC_VERSION = 2;
    private static final int ACCEPTED = 0;
    private static final int LAST_FRAGMENT = 0x8000_0000;

    /** How a call can end. */
    enum Ending {
        SUCCESS,
        PROGRAM_UNAVAILABLE,
        PROGRAM_MISMATCH,
        PROCEDURE_UNAVAILABLE,
        GARBAGE_ARGUMENTS
    }

    /** Reads a call, up to its arguments. */
    static RpcCall of(byte[] record) throws MalformedCallException {
        RpcReader reader = new RpcReader(record);
        int transaction = reader.integer();
        if (reader.integer() != CALL) {
            throw new MalformedCallException("this is no call");
        }
        reader.integer();
        int program = reader.integer();
        int version = reader.integer();
        int procedure = reader.integer();
        for (int credentials = 0; credentials < 2; credentials++) {
            reader.integer();
            reader.opaque();
        }
        return new RpcCall(transaction, program, version, procedure, reader);
    }

    /** Returns the reply, for a link that needs no marks. */
    byte[] reply(Ending ending, RpcWriter result) {
        RpcWriter reply = new RpcWriter()
                .integer(transaction)
                .integer(REPLY)
                .integer(ACCEPTED)
                .integer(0)
                .integer(0)
                .integer(ending.ordinal());
        if (ending == Ending.PROGRAM_MISMATCH) {
            reply.integer(1).integer(1);
        }
        return joined(reply.bytes(), result.bytes());
    }

    /** Returns the reply as one fragment, for TCP. */
    byte[] markedReply(Ending ending, RpcWriter result) {
        return marked(reply(ending, result));
    }

    /** Returns a call that says nothing of who makes it, as one fragment, for TCP. */
    static byte[] markedCall(int transaction, int program, int version, int procedure, RpcWriter arguments) {
        byte[] head = new RpcWriter()
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
                .bytes();
        return marked(joined(head, arguments.bytes()));
    }

    private static byte[] marked(byte[] message) {
        byte[] mark = ByteBuffer.allocate(Integer.BYTES)
                .putInt(LAST_FRAGMENT | message.length)
                .array();
        return joined(mark, message);
    }

    private static byte[] joined(byte[] head, byte[] body) {
        return ByteBuffer.allocate(head.length + body.length)
                .put(head)
                .put(body)
                .array();
    }
}
