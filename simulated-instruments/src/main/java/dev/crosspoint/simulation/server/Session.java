package dev.crosspoint.simulation.server;

import dev.crosspoint.simulation.time.Activity;
import dev.crosspoint.simulation.time.Timeline;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's connection: what it sends is cut into messages, and replies go back as fast as it reads them.
 *
 * <p>Nothing about the instrument is kept here: another connection goes on where this one ended.
 */
final class Session implements MessageQueue.Client {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final SocketChannel channel;
    private final Timeline timeline;
    private final Framing framing;
    private final MessageQueue queue;
    private final ByteBuffer input = ByteBuffer.allocate(8192);
    private final Activity activity = this::isQuiet;
    private final Lock sending = new ReentrantLock();
    private final Queue<byte[]> pushed = new ConcurrentLinkedQueue<>();
    private boolean inputEnded;
    private boolean paused;
    private SelectionKey key;

    Session(
            SocketChannel channel,
            MessageHandler handler,
            Timeline timeline,
            Framing framing,
            int maximumMessageLength,
            String name) {
        this.channel = channel;
        this.timeline = timeline;
        this.framing = framing;
        this.queue = new MessageQueue(handler, timeline, maximumMessageLength, name, this);
        handler.connected(this::push);
    }

    /** Starts to work; {@code key} is the registration by which the server learns that something has arrived. */
    void start(SelectionKey registration) {
        key = registration;
        timeline.add(activity);
        queue.start();
    }

    /** Reads what has arrived, and pauses or ends the registration if that was enough. */
    void read() {
        boolean open = readAvailable();
        synchronized (this) {
            if (!open) {
                key.cancel();
            } else if (queue.isFull()) {
                key.interestOps(0);
                paused = true;
            }
        }
        if (!open) {
            timeline.signal();
        }
    }

    void close() {
        synchronized (this) {
            inputEnded = true;
        }
        queue.end();
        closeChannel();
    }

    /** Returns whether all messages that have arrived are done, or the one in work has to wait itself. */
    private boolean isQuiet() {
        if (queue.isResting()) {
            return true;
        }
        readAvailable();
        return queue.isIdle();
    }

    private synchronized boolean readAvailable() {
        try {
            while (!inputEnded && !queue.isFull()) {
                int count = channel.read(input.clear());
                if (count == 0) {
                    break;
                }
                inputEnded = count < 0;
                framing.take(input.flip(), queue::add);
            }
        } catch (IOException e) {
            LOG.debug("A client went away: {}", e.toString());
            inputEnded = true;
        }
        if (inputEnded) {
            queue.endAfterThese();
        }
        return !inputEnded;
    }

    @Override
    public synchronized void roomForMore() {
        if (paused && !queue.isFull() && key.isValid()) {
            paused = false;
            key.interestOps(SelectionKey.OP_READ);
            key.selector().wakeup();
        }
    }

    @Override
    public boolean take(Reply reply) {
        sending.lock();
        try {
            send(reply.bytes());
        } finally {
            sending.unlock();
        }
        sendPushed();
        return !reply.disconnects();
    }

    /** Sends something unasked for: now, or by the thread that is sending something else now. */
    private void push(byte[] bytes) {
        pushed.add(bytes);
        sendPushed();
    }

    private void sendPushed() {
        while (!pushed.isEmpty() && sending.tryLock()) {
            try {
                byte[] next = pushed.poll();
                if (next != null && channel.isOpen() && channel.write(ByteBuffer.wrap(next)) < next.length) {
                    // Whoever pushes must not wait, and half a message would spoil all that follow.
                    closeChannel();
                }
            } catch (IOException e) {
                LOG.debug("A client went away: {}", e.toString());
            } finally {
                sending.unlock();
            }
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
            queue.endAfterThese();
        }
    }

    /** Sends as fast as the client reads. */
    private void sendSlowly(ByteBuffer output) throws IOException {
        queue.resting(true);
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
            queue.resting(false);
        }
    }

    @Override
    public void end() {
        synchronized (this) {
            inputEnded = true;
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
