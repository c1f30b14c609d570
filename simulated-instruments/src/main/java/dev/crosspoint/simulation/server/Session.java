package dev.crosspoint.simulation.server;

import dev.crosspoint.simulation.time.Activity;
import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.simulation.time.Waiter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's connection: its messages in the order they came, carried out one after the other on a thread of their own, so
 * that a query that waits holds up nobody else.
 *
 * <p>Nothing about the instrument is kept here: another connection goes on where this one ended.
 */
final class Session implements Waiter {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    /** Reading pauses while so many messages, or as many bytes as the longest one has, wait to be carried out. */
    private static final int MOST_WAITING_MESSAGES = 1024;

    private final SocketChannel channel;
    private final MessageHandler handler;
    private final Timeline timeline;
    private final int maximumMessageLength;
    private final Framing framing;
    private final ByteBuffer input = ByteBuffer.allocate(8192);
    private final Queue<Message> waiting = new ArrayDeque<>();
    private final Thread worker;
    private final Activity activity = this::isQuiet;
    private long waitingBytes;
    private boolean working;
    private boolean inputEnded;
    private boolean paused;
    private SelectionKey key;
    private volatile boolean resting;

    Session(
            SocketChannel channel,
            MessageHandler handler,
            Timeline timeline,
            Framing framing,
            int maximumMessageLength,
            String name) {
        this.channel = channel;
        this.handler = handler;
        this.timeline = timeline;
        this.maximumMessageLength = maximumMessageLength;
        this.framing = framing;
        this.worker = new Thread(this::work, name);
        worker.setDaemon(true);
    }

    /** Starts to work; {@code key} is the registration by which the server learns that something has arrived. */
    void start(SelectionKey registration) {
        key = registration;
        timeline.add(activity);
        worker.start();
    }

    /** Reads what has arrived, and pauses or ends the registration if that was enough. */
    void read() {
        boolean open = readAvailable();
        synchronized (this) {
            if (!open) {
                key.cancel();
            } else if (isFull()) {
                key.interestOps(0);
                paused = true;
            }
        }
        if (!open) {
            timeline.signal();
        }
    }

    private boolean isFull() {
        return waiting.size() >= MOST_WAITING_MESSAGES || waitingBytes >= maximumMessageLength;
    }

    void close() {
        synchronized (this) {
            inputEnded = true;
            waiting.clear();
            notifyAll();
        }
        worker.interrupt();
        closeChannel();
        timeline.signal();
    }

    @Override
    public synchronized boolean gone() {
        return inputEnded;
    }

    @Override
    public void resting(boolean nowResting) {
        resting = nowResting;
    }

    /** Returns whether all messages that have arrived are done, or the one in work has to wait itself. */
    private boolean isQuiet() {
        if (resting) {
            return true;
        }
        readAvailable();
        synchronized (this) {
            return !working && waiting.isEmpty();
        }
    }

    private synchronized boolean readAvailable() {
        try {
            while (!inputEnded && !isFull()) {
                int count = channel.read(input.clear());
                if (count == 0) {
                    break;
                }
                inputEnded = count < 0;
                framing.take(input.flip(), this::keep);
            }
        } catch (IOException e) {
            LOG.debug("A client went away: {}", e.toString());
            inputEnded = true;
        }
        notifyAll();
        return !inputEnded;
    }

    private void keep(Message message) {
        waiting.add(message);
        waitingBytes += message.bytes().length;
    }

    private void work() {
        try {
            for (Message message = next(); message != null; message = next()) {
                Reply reply = carryOut(message);
                send(reply.bytes());
                if (reply.disconnects()) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.debug("A client went away while its query waited");
        } finally {
            end();
        }
    }

    private synchronized Message next() throws InterruptedException {
        while (waiting.isEmpty()) {
            if (inputEnded) {
                return null;
            }
            wait();
        }
        Message next = waiting.remove();
        waitingBytes -= next.bytes().length;
        if (paused && !isFull() && key.isValid()) {
            paused = false;
            key.interestOps(SelectionKey.OP_READ);
            key.selector().wakeup();
        }
        working = true;
        return next;
    }

    private Reply carryOut(Message message) throws InterruptedException {
        try {
            if (message == Message.TOO_LONG) {
                handler.messageTooLong();
                return Reply.NONE;
            }
            return handler.handle(message.bytes(), this);
        } finally {
            synchronized (this) {
                working = false;
            }
            timeline.signal();
        }
    }

    /** Sends; whether the client still listens makes no difference to the messages it has sent before. */
    private void send(byte[] bytes) {
        try {
            ByteBuffer output = ByteBuffer.wrap(bytes);
            if (output.hasRemaining()) {
                channel.write(output);
            }
            if (output.hasRemaining()) {
                sendSlowly(output);
            }
        } catch (IOException e) {
            LOG.debug("A client went away before its reply: {}", e.toString());
            synchronized (this) {
                inputEnded = true;
            }
        }
    }

    /** Sends as fast as the client reads. */
    private void sendSlowly(ByteBuffer output) throws IOException {
        resting = true;
        timeline.signal();
        try (Selector writable = Selector.open()) {
            channel.register(writable, SelectionKey.OP_WRITE);
            while (output.hasRemaining()) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new IOException("the twin was closed");
                }
                writable.select();
                channel.write(output);
            }
        } finally {
            resting = false;
        }
    }

    private void end() {
        synchronized (this) {
            inputEnded = true;
            working = false;
            waiting.clear();
        }
        closeChannel();
        timeline.remove(activity);
    }

    private void closeChannel() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("Closing a connection failed", e);
        }
    }
}
