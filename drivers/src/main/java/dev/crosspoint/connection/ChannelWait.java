package dev.crosspoint.connection;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits with deadlines by {@link System#nanoTime} for a channel that does not block; closing them wakes a thread that waits. */
final class ChannelWait implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelWait.class);

    private final SelectableChannel channel;
    private final Selector selector;

    private ChannelWait(SelectableChannel channel, Selector selector) {
        this.channel = channel;
        this.selector = selector;
    }

    /** Takes over a channel, which is closed if that fails. */
    static ChannelWait on(SelectableChannel channel) throws IOException {
        ChannelWait wait = new ChannelWait(channel, Selector.open());
        try {
            channel.configureBlocking(false);
            channel.register(wait.selector, 0);
            return wait;
        } catch (IOException e) {
            wait.close();
            throw e;
        }
    }

    /** Waits until the channel is ready, and returns false if it is not by then; an interrupt is kept for later. */
    boolean await(int operation, long deadline) throws IOException {
        boolean interrupted = false;
        try {
            for (long left = deadline - System.nanoTime(); left > 0; left = deadline - System.nanoTime()) {
                SelectionKey key = channel.keyFor(selector);
                if (key == null) {
                    // Closing the selector takes the key away before a thread that is not waiting yet can notice.
                    throw new ClosedSelectorException();
                }
                key.interestOps(operation);
                interrupted |= Thread.interrupted();
                if (selector.select(TimeUnit.NANOSECONDS.toMillis(left) + 1) > 0) {
                    selector.selectedKeys().clear();
                    return true;
                }
            }
            return false;
        } catch (ClosedSelectorException | CancelledKeyException e) {
            throw new IOException("another thread closed the connection", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Gives the channel up; closing the selector first wakes a thread that waits on it. */
    @Override
    public void close() {
        for (Closeable part : new Closeable[] {selector, channel}) {
            try {
                part.close();
            } catch (IOException e) {
                LOG.debug("A socket that is given up could not be closed", e);
            }
        }
    }
}
