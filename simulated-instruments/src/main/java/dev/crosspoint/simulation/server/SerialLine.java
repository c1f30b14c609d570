package dev.crosspoint.simulation.server;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A serial line to a TCP port of this computer: a pseudo-terminal that {@code socat} makes, which has no speed and no wires. */
public final class SerialLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SerialLine.class);
    private static final String MADE = "PTY is ";

    private final Process socat;
    /** Open as long as the line is, because socat writes to it. */
    private final BufferedReader log;

    private final String port;
    /** Keeps the line up while a client opens it anew. */
    private final FileInputStream held;

    private SerialLine(Process socat, BufferedReader log, String port) throws IOException {
        this.socat = socat;
        this.log = log;
        this.port = port;
        this.held = new FileInputStream(port);
    }

    /**
     * Returns a line to a TCP port.
     *
     * @throws IOException if it cannot be made, for instance because socat is not installed
     */
    public static SerialLine to(int tcpPort) throws IOException {
        Process socat = start(tcpPort);
        try {
            BufferedReader log = socat.errorReader(StandardCharsets.US_ASCII);
            return new SerialLine(socat, log, pseudoTerminal(log));
        } catch (IOException e) {
            socat.destroyForcibly();
            throw e;
        }
    }

    private static Process start(int tcpPort) throws IOException {
        try {
            return new ProcessBuilder("socat", "-d", "-d", "pty,raw,echo=0", "tcp:127.0.0.1:" + tcpPort).start();
        } catch (IOException e) {
            throw new IOException("a serial line needs the program socat, which could not be started; install it", e);
        }
    }

    private static String pseudoTerminal(BufferedReader log) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            if (line.contains(MADE)) {
                return line.substring(line.indexOf(MADE) + MADE.length());
            }
            said.append(System.lineSeparator()).append(line);
        }
        throw new IOException("socat made no serial line:" + said);
    }

    /** Returns the name that the operating system has for the near end, such as {@code /dev/pts/3}. */
    public String port() {
        return port;
    }

    /** Takes the line away, as when an adapter is pulled out. */
    @Override
    public void close() {
        socat.destroyForcibly();
        try {
            held.close();
            log.close();
        } catch (IOException e) {
            LOG.debug("A serial line did not end well: {}", e.toString());
        }
    }
}
