package dev.crosspoint.connection;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** An instrument behind VXI-11 that answers each procedure with what it was told to, and calls back over real sockets. */
final class ScriptedVxi11 implements AutoCloseable {
    static final int DEVICE_READSTB = 13;
    static final int DEVICE_ENABLE_SRQ = 20;
    static final int CREATE_INTR_CHAN = 25;
    static final int DESTROY_INTR_CHAN = 26;

    private static final int CREATE_LINK = 10;
    private static final int PROCEDURE_UNAVAILABLE = 3;
    private static final int LAST_FRAGMENT = 0x8000_0000;
    private static final int HEAD_WORDS = 10;

    private final ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final Map<Integer, Integer> errors = new ConcurrentHashMap<>();
    private final Set<Integer> unknown = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Integer> statusBytes = new LinkedBlockingQueue<>();
    private final BlockingQueue<Socket> interrupts = new LinkedBlockingQueue<>();
    private final List<Integer> called = new CopyOnWriteArrayList<>();
    private final Thread server = new Thread(this::serve, "scripted-vxi-11");

    ScriptedVxi11() throws IOException {
        server.setDaemon(true);
        server.start();
    }

    Address address() {
        return Address.parse("TCPIP0::127.0.0.1::inst0," + listener.getLocalPort() + "::INSTR");
    }

    /** From now on, answers a procedure with an error and does not do it. */
    void refuse(int procedure, int error) {
        errors.put(procedure, error);
    }

    /** From now on, says that there is no such procedure. */
    void doesNotKnow(int procedure) {
        unknown.add(procedure);
    }

    /** Answers the next polls with these status bytes; those behind them find 0. */
    void statusBytes(Integer... bytes) {
        statusBytes.addAll(List.of(bytes));
    }

    /** Returns the procedures called so far. */
    List<Integer> called() {
        return List.copyOf(called);
    }

    /** Returns the next connection to the client's own server, which is there once the client has asked for it. */
    Socket interruptChannel() throws InterruptedException {
        return interrupts.take();
    }

    /** Calls the client's {@code device_intr_srq} for a handle of one word. */
    static void request(Socket channel, int handle) throws IOException {
        send(channel, 1, 0, 2, 0x0607B1, 1, 30, 0, 0, 0, 0, Integer.BYTES, handle);
    }

    static void send(Socket to, int... words) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(message);
        out.writeInt(LAST_FRAGMENT | Integer.BYTES * words.length);
        for (int word : words) {
            out.writeInt(word);
        }
        to.getOutputStream().write(message.toByteArray());
    }

    private void serve() {
        try {
            while (!listener.isClosed()) {
                try (Socket client = listener.accept()) {
                    answer(client, new DataInputStream(client.getInputStream()));
                }
            }
        } catch (IOException e) {
            // The test is over.
            server.interrupt();
        }
    }

    private void answer(Socket client, DataInputStream in) throws IOException {
        for (int first = in.read(); first >= 0; first = in.read()) {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int[] words = new int[length / Integer.BYTES];
            for (int i = 0; i < words.length; i++) {
                words[i] = in.readInt();
            }
            int procedure = words[5];
            called.add(procedure);
            int error = errors.getOrDefault(procedure, 0);
            if (unknown.contains(procedure)) {
                send(client, words[0], 1, 0, 0, 0, PROCEDURE_UNAVAILABLE);
            } else if (procedure == CREATE_LINK) {
                send(client, words[0], 1, 0, 0, 0, 0, error, 77, 0, 1024);
            } else if (procedure == DEVICE_READSTB) {
                Integer status = statusBytes.poll();
                send(client, words[0], 1, 0, 0, 0, 0, error, status == null ? 0 : status);
            } else {
                if (procedure == CREATE_INTR_CHAN && error == 0) {
                    connectBack(words[HEAD_WORDS], words[HEAD_WORDS + 1]);
                }
                send(client, words[0], 1, 0, 0, 0, 0, error);
            }
        }
    }

    private void connectBack(int host, int port) throws IOException {
        byte[] address = {(byte) (host >> 24), (byte) (host >> 16), (byte) (host >> 8), (byte) host};
        interrupts.add(new Socket(InetAddress.getByAddress(address), port));
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket channel : interrupts) {
            channel.close();
        }
    }
}
