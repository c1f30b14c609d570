package dev.crosspoint.influx;

import java.util.List;
import java.util.function.LongConsumer;

/** Moves points from their sources to a server, and keeps account of what it has. */
final class Feed {

    private final PushAccount account;
    private final Delivery delivery;
    private final LineBuffer buffer;
    private final LongConsumer listener;

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
     * @throws UndeliveredException if the delivery ended before that
     */
    void drain(PointSource source) throws UndeliveredException {
        long done = source.position().rows();
        source.fill(buffer);
        while (source.position().rows() > done) {
            Lines batch = buffer.take();
            List<RejectedLine> rejected = delivery.deliver(batch);
            account.acknowledge(source.account(), source.position(), batch, rejected);
            listener.accept(source.position().rows() - done);
            done = source.position().rows();
            source.fill(buffer);
        }
    }
}
