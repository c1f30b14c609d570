package dev.crosspoint.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A TCP server, for tests that need a real socket, that treats each link it accepts as its script says. */
public final class ScriptedInstrument implements AutoCloseable {
    /** What an instrument does with one link. */
    public interface Script {
        void serve(Line line) throws IOException;
    }

    /** One accepted link. */
    public static final class Line {
        private final InputStream in;
        private final OutputStream out;

        private Line(Socket socket) throws IOException {
            in = socket.getInputStream();
            out = socket.getOutputStream();
        }

        /** Returns the next line that the other side sends, or nothing at the end. */
        public String receive() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                line.append((char) next);
            }
            return line.toString();
        }

        public void send(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        /** Waits until the other side has closed the link. */
        public void awaitEnd() throws IOException {
            while (in.read() >= 0) {
                continue;
            }
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(ScriptedInstrument.class);

    private final ServerSocket server;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<?> done;

    /** Serves one link after the other, each by its script, and then accepts no more. */
    public ScriptedInstrument(Script... scripts) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        done = thread.submit(() -> {
            for (Script script : scripts) {
                try (Socket socket = server.accept()) {
                    socket.setTcpNoDelay(true);
                    script.serve(new Line(socket));
                } catch (SocketException e) {
                    LOG.debug("the other side gave the link up", e);
                }
            }
            server.close();
            return null;
        });
    }

    public SocketAddress address() {
        return new SocketAddress(0, "127.0.0.1", server.getLocalPort());
    }

    /** Waits until all scripts have run and no more links are accepted. */
    public void awaitDone() throws InterruptedException, ExecutionException, TimeoutException {
        done.get(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        server.close();
        thread.shutdownNow();
    }
}
