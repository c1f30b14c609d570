package dev.crosspoint.simulation.vxi11;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** Remote procedure calls written number by number, as any client of VXI-11 puts them on the wire. */
final class RpcClient implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 20_000;
    private static final int LAST_FRAGMENT = 0x8000_0000;
    private static final int CORE_PROGRAM = 395_183;

    private final Socket socket;
    private final DataInputStream input;
    private int transaction = 7;

    RpcClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        input = new DataInputStream(socket.getInputStream());
    }

    /** Calls a procedure of the core channel whose arguments are words of 4 bytes, and returns the words of the result. */
    int[] call(int procedure, int... arguments) throws IOException {
        transaction++;
        ByteArrayOutputStream call = new ByteArrayOutputStream();
        DataOutputStream words = new DataOutputStream(call);
        int[] head = {transaction, 0, 2, CORE_PROGRAM, 1, procedure, 0, 0, 0, 0};
        words.writeInt(LAST_FRAGMENT | Integer.BYTES * (head.length + arguments.length));
        for (int word : head) {
            words.writeInt(word);
        }
        for (int word : arguments) {
            words.writeInt(word);
        }
        socket.getOutputStream().write(call.toByteArray());
        int[] reply = words(input);
        int[] accepted = {transaction, 1, 0, 0, 0, 0};
        for (int i = 0; i < accepted.length; i++) {
            if (reply[i] != accepted[i]) {
                throw new IOException("word " + i + " of the reply is " + reply[i] + ", not " + accepted[i]);
            }
        }
        int[] result = new int[reply.length - accepted.length];
        System.arraycopy(reply, accepted.length, result, 0, result.length);
        return result;
    }

    /** Returns the words of the next message, which comes in one fragment. */
    static int[] words(DataInputStream from) throws IOException {
        int[] words = new int[(from.readInt() & ~LAST_FRAGMENT) / Integer.BYTES];
        for (int i = 0; i < words.length; i++) {
            words[i] = from.readInt();
        }
        return words;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
