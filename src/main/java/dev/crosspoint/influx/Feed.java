package dev.crosspoint.influx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/**
 * Moves points from their sources to a server, and keeps account of what it has. A few batches are under way at a time, so that
 * a server has something to do while the next one is made; they are accounted for in their order.
 */
final class Feed implements AutoCloseable {

    private static final int UNDER_WAY = 2;

    private final PushAccount account;
    private final Delivery delivery;
    private final LineBuffer buffer;
    private final LongConsumer listener;
    private final Deque<Sent> sent = new ArrayDeque<>();
    private final ExecutorService senders = Executors.newFixedThreadPool(UNDER_WAY, task -> {
        Thread thread = new Thread(task, "sink-sender");
        thread.setDaemon(true);
        return thread;
    });

    /** A batch that is under way, and what came of it. */
    private record Sent(String kind, long rows, Position reached, Lines batch, Future<List<RejectedLine>> rejected) {}

    /**
     * Prepares to move points.
     *
     * @param batchSize points in a batch
     * @param listener told after each batch how many rows it stood for
     */
    Feed(PushAccount account, Delivery delivery, int batchSize, LongConsumer listener) {
        this.account = account;
        this.delivery = delivery;
        this.buffer = new LineBuffer(batchSize);
        this.listener = listener;
    }

    /**
     * Moves all points that a source has at present.
     *
     * @throws UndeliveredException if the delivery ended before that; nothing is under way then
     */
    void drain(PointSource source) throws UndeliveredException {
        long done = source.position().rows();
        source.fill(buffer);
        while (source.position().rows() > done) {
            send(source, source.position().rows() - done);
            done = source.position().rows();
            source.fill(buffer);
        }
        while (!sent.isEmpty()) {
            settle();
        }
    }

    private void send(PointSource source, long rows) throws UndeliveredException {
        Lines batch = buffer.take();
        sent.add(new Sent(
                source.account(), rows, source.position(), batch, senders.submit(() -> delivery.deliver(batch))));
        if (sent.size() == UNDER_WAY) {
            settle();
        }
    }

    /** Waits for what becomes of the oldest batch under way. */
    private void settle() throws UndeliveredException {
        Sent oldest = sent.remove();
        try {
            account.acknowledge(oldest.kind, oldest.reached, oldest.batch, oldest.rejected.get());
            listener.accept(oldest.rows);
        } catch (ExecutionException e) {
            awaitOthers();
            if (e.getCause() instanceof UndeliveredException undelivered) {
                throw undelivered;
            }
            throw new IllegalStateException("a batch could not be sent: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UndeliveredException("interrupted");
        }
    }

    /** Waits for the batches behind one that failed: without it, they do not count. */
    private void awaitOthers() throws UndeliveredException {
        while (!sent.isEmpty()) {
            try {
                sent.remove().rejected.get();
            } catch (ExecutionException alsoFailed) {
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UndeliveredException("interrupted");
            }
        }
    }

    @Override
    public void close() {
        senders.shutdownNow();
    }
}
