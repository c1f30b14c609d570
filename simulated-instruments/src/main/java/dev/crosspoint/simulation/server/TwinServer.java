package dev.crosspoint.simulation.server;

import dev.crosspoint.simulation.time.Activity;
import dev.crosspoint.simulation.time.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves one instrument, or several behind one protocol, on a TCP port of the loopback address, to any number of clients at a time. */
public final class TwinServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TwinServer.class);

    private final String name;
    private final Supplier<MessageHandler> handlers;
    private final Timeline timeline;
    private final IntFunction<Framing> framing;
    private final int maximumMessageLength;
    private final ServerSocketChannel listener;
    private final Selector selector;
    private final Thread reader;
    private final Activity activity = this::takeInClients;
    private int sessions;
    private volatile boolean closed;

    /**
     * Starts serving an instrument that takes program messages.
     *
     * @param name name of the instrument, for logs and threads
     * @param port TCP port, 0 for any that is free
     * @param maximumMessageLength longest program message in bytes; longer ones are thrown away
     */
    public static TwinServer start(
            String name, MessageHandler handler, Timeline timeline, int port, int maximumMessageLength)
            throws IOException {
        return start(name, () -> handler, timeline, port, maximumMessageLength, MessageAssembler::new);
    }

    /**
     * Starts serving an instrument that takes binary messages, each preceded by its length in 4 bytes, the lowest first. A
     * message that would be longer than {@code maximumMessageLength} arrives empty, as the last one of its connection.
     */
    public static TwinServer startBinary(
            String name, MessageHandler handler, Timeline timeline, int port, int maximumMessageLength)
            throws IOException {
        return start(name, () -> handler, timeline, port, maximumMessageLength, LengthPrefix::new);
    }

    /**
     * Starts serving by a protocol of its own.
     *
     * @param handlers makes what carries out the messages of one more client
     * @param framing makes what cuts the bytes of one more client into messages of at most the given length
     */
    public static TwinServer start(
            String name,
            Supplier<MessageHandler> handlers,
            Timeline timeline,
            int port,
            int maximumMessageLength,
            IntFunction<Framing> framing)
            throws IOException {
        TwinServer server = new TwinServer(name, handlers, timeline, maximumMessageLength, framing);
        try {
            server.listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            server.listener.configureBlocking(false);
            server.listener.register(server.selector, SelectionKey.OP_ACCEPT);
        } catch (IOException e) {
            server.closeQuietly();
            throw new IOException("no twin can be served on port " + port + ": " + e.getMessage(), e);
        }
        timeline.add(server.activity);
        server.reader.start();
        return server;
    }

    private TwinServer(
            String name,
            Supplier<MessageHandler> handlers,
            Timeline timeline,
            int maximumMessageLength,
            IntFunction<Framing> framing)
            throws IOException {
        this.name = name;
        this.handlers = handlers;
        this.timeline = timeline;
        this.maximumMessageLength = maximumMessageLength;
        this.framing = framing;
        this.listener = ServerSocketChannel.open();
        this.selector = Selector.open();
        this.reader = new Thread(this::serve, "twin-" + name);
        reader.setDaemon(true);
    }

    /** Returns the TCP port. */
    public int port() {
        try {
            return ((InetSocketAddress) listener.getLocalAddress()).getPort();
        } catch (IOException e) {
            throw new UncheckedIOException("the twin " + name + " is not served any more", e);
        }
    }

    /** Cuts all connections and stops serving. */
    @Override
    public void close() {
        timeline.remove(activity);
        closed = true;
        selector.wakeup();
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() {
        try {
            while (!closed) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    serve(key);
                }
                selector.selectedKeys().clear();
            }
        } catch (InterruptedException e) {
            LOG.debug("The twin {} was closed", name);
        } catch (IOException e) {
            LOG.error("The twin {} cannot be served any longer", name, e);
        } finally {
            closeQuietly();
        }
    }

    private void serve(SelectionKey key) throws InterruptedException {
        if (key.attachment() instanceof Session session) {
            try {
                session.read();
            } catch (CancelledKeyException e) {
                LOG.debug("A client of {} went away", name);
            }
        } else {
            timeline.exclusively(this::takeInClients);
        }
    }

    /**
     * Takes in clients that have connected, and is quiet: what they have sent is their sessions' business. Done on the
     * timeline, so that nobody finds a client half taken in.
     */
    private boolean takeInClients() {
        try {
            for (SocketChannel channel = listener.accept(); channel != null; channel = listener.accept()) {
                channel.configureBlocking(false);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                String sessionName = "twin-" + name + "-" + ++sessions;
                Session session = new Session(
                        channel,
                        handlers.get(),
                        timeline,
                        framing.apply(maximumMessageLength),
                        maximumMessageLength,
                        sessionName);
                session.start(channel.register(selector, SelectionKey.OP_READ, session));
                selector.wakeup();
            }
        } catch (IOException | ClosedSelectorException e) {
            LOG.debug("The twin {} takes in no client", name, e);
        }
        return true;
    }

    private void closeQuietly() {
        for (SelectionKey key : selector.keys()) {
            if (key.attachment() instanceof Session session) {
                session.close();
            }
        }
        try {
            listener.close();
            selector.close();
        } catch (IOException e) {
            LOG.warn("Closing the twin {} failed", name, e);
        }
    }
}
