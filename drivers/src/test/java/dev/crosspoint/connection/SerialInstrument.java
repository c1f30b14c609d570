package dev.crosspoint.connection;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** The far end of a real pseudo-terminal, which {@code socat} makes; what it prints and reads is the instrument's. */
final class SerialInstrument implements Closeable {
    private static final String MADE = "PTY is ";

    private final Process socat;
    private final InputStream in;
    private final OutputStream out;
    private final String port;
    /** Keeps the near end alive while the connection opens it anew. */
    private final Closeable held;

    /** Makes a pseudo-terminal, or skips the test where socat is not installed. */
    SerialInstrument() throws IOException {
        assumeTrue(installed(), "socat is not installed");
        socat = new ProcessBuilder("socat", "-d", "-d", "pty,raw,echo=0", "stdio").start();
        in = socat.getInputStream();
        out = socat.getOutputStream();
        BufferedReader log = socat.errorReader(StandardCharsets.US_ASCII);
        String line = log.readLine();
        while (line != null && !line.contains(MADE)) {
            line = log.readLine();
        }
        if (line == null) {
            throw new IOException("socat made no pseudo-terminal");
        }
        port = line.substring(line.indexOf(MADE) + MADE.length());
        held = new FileInputStream(port);
    }

    private static boolean installed() {
        try (InputStreamReader version = new InputStreamReader(
                new ProcessBuilder("socat", "-V").start().getInputStream(), StandardCharsets.US_ASCII)) {
            return version.read() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The near end, as a device path. */
    String port() {
        return port;
    }

    SerialAddress address() {
        return new SerialAddress(port);
    }

    void send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Returns what the other side sends up to and with a character. */
    String receive(char last) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            text.append((char) next);
            if (next == last) {
                return text.toString();
            }
        }
        throw new IOException("the other side closed the port after \"" + text + "\"");
    }

    /** Vanishes as an adapter does that is pulled out. */
    void vanish() throws IOException, InterruptedException {
        socat.destroyForcibly();
        if (!socat.waitFor(10, TimeUnit.SECONDS)) {
            throw new IOException("socat does not end");
        }
    }

    @Override
    public void close() throws IOException {
        socat.destroyForcibly();
        held.close();
    }
}
