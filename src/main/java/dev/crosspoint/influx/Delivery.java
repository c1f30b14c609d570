package dev.crosspoint.influx;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers batches to a server that may be down, busy, or unwilling to take some lines. A batch that is sent again, in whole or
 * in part, does no harm: a point takes the place of the same point.
 *
 * <p>Batches may be delivered by several threads at a time.
 */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** So many lines rejected one after the other mean that it is not the lines. */
    static final int MOST_REJECTED_IN_A_ROW = 100;

    private final PointServer server;
    private final Waiting waiting;
    private final Persistence persistence;
    private final AtomicInteger largest = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicInteger rejectedInARow = new AtomicInteger();
    private final AtomicBoolean available = new AtomicBoolean(true);

    Delivery(PointServer server, Waiting waiting, Persistence persistence) {
        this.server = server;
        this.waiting = waiting;
        this.persistence = persistence;
    }

    /**
     * Delivers a batch.
     *
     * @return the lines that the server will not have; all others it has
     * @throws UndeliveredException if the delivery ended before the server had said something of every line
     */
    List<RejectedLine> deliver(Lines batch) throws UndeliveredException {
        List<RejectedLine> rejected = new ArrayList<>();
        for (int from = 0; from < batch.count(); ) {
            int to = (int) Math.min(batch.count(), (long) from + largest.get());
            deliver(batch, from, to, rejected);
            from = to;
        }
        return rejected;
    }

    private void deliver(Lines batch, int from, int to, List<RejectedLine> rejected) throws UndeliveredException {
        Answer answer = send(batch.text(from, to));
        if (answer instanceof Answer.Accepted) {
            rejectedInARow.set(0);
            return;
        }
        String words = answer instanceof Answer.TooLarge large ? large.words() : ((Answer.BadLines) answer).words();
        if (to - from == 1) {
            reject(batch.text(from, to).stripTrailing(), words, rejected);
            return;
        }
        int middle = from + (to - from) / 2;
        if (answer instanceof Answer.TooLarge) {
            largest.accumulateAndGet(middle - from, Math::min);
        }
        deliver(batch, from, middle, rejected);
        deliver(batch, middle, to, rejected);
    }

    private void reject(String line, String words, List<RejectedLine> rejected) throws UndeliveredException {
        rejected.add(new RejectedLine(line, words));
        if (rejectedInARow.incrementAndGet() >= MOST_REJECTED_IN_A_ROW) {
            throw new UndeliveredException("the server has rejected " + MOST_REJECTED_IN_A_ROW
                    + " points one after the other, so it is not the points; of the last one it said: " + words);
        }
    }

    /** Sends some lines until the server has them or will not have them. */
    private Answer send(String lines) throws UndeliveredException {
        long end = waiting.nanoTime() + persistence.giveUpAfter().toNanos();
        Duration pause = persistence.first();
        while (true) {
            if (!waiting.pause(Duration.ZERO)) {
                throw new UndeliveredException("there was no time left");
            }
            Answer answer = server.write(lines);
            if (answer instanceof Answer.Unavailable unavailable) {
                await(unavailable.words(), unavailable.retryAfter().orElse(pause), end);
            } else if (answer instanceof Answer.Denied denied) {
                if (!persistence.outlastsDenial()) {
                    throw new UndeliveredException(denied.words());
                }
                await(denied.words(), persistence.longest(), end);
            } else {
                sayAvailable();
                return answer;
            }
            pause = shorter(pause.multipliedBy(2), persistence.longest());
        }
    }

    private void await(String words, Duration wait, long end) throws UndeliveredException {
        boolean inTime = wait.compareTo(Duration.ofNanos(end - waiting.nanoTime())) <= 0;
        if (!inTime || !waiting.pause(Duration.ZERO)) {
            throw new UndeliveredException(words);
        }
        if (available.compareAndSet(true, false)) {
            LOG.warn("the database takes nothing at present ({}); trying again", words);
        }
        if (!waiting.pause(wait)) {
            throw new UndeliveredException(words);
        }
    }

    private void sayAvailable() {
        if (available.compareAndSet(false, true)) {
            LOG.warn("the database takes points again");
        }
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
