package dev.crosspoint.simulation.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A client of a twin that knows nothing but sockets, as any program in a lab may be. */
public final class RawClient implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream input;

    public RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        input = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    public void write(String message) throws IOException {
        send((message + "\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    public String query(String message) throws IOException {
        write(message);
        return readLine();
    }

    public String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new IOException("connection closed after \"" + line + "\"");
            }
            line.append((char) next);
        }
        return line.toString();
    }

    /** Returns the bytes of a definite-length block and takes the line feed behind it. */
    public byte[] read(int length) throws IOException {
        return input.readNBytes(length);
    }

    public byte[] readBlock() throws IOException {
        if (input.read() != '#') {
            throw new IOException("no block");
        }
        int digits = input.read() - '0';
        int length = Integer.parseInt(new String(input.readNBytes(digits), StandardCharsets.ISO_8859_1));
        byte[] block = input.readNBytes(length);
        if (input.read() != '\n') {
            throw new IOException("no line feed behind the block");
        }
        return block;
    }

    public double[] queryReals(String message) throws IOException {
        write(message);
        ByteBuffer bytes = ByteBuffer.wrap(readBlock()).order(ByteOrder.BIG_ENDIAN);
        double[] values = new double[bytes.remaining() / Double.BYTES];
        bytes.asDoubleBuffer().get(values);
        return values;
    }

    public double[] queryNumbers(String message) throws IOException {
        String[] texts = query(message).split(",");
        double[] values = new double[texts.length];
        for (int i = 0; i < texts.length; i++) {
            values[i] = Double.parseDouble(texts[i]);
        }
        return values;
    }

    /** Returns what arrives until the other side closes the connection. */
    public String readToEnd() throws IOException {
        return new String(input.readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
