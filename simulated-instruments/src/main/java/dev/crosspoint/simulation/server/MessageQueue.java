package dev.crosspoint.simulation.server;

import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.simulation.time.Waiter;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's program messages in the order they came, carried out one after the other on a thread of their own, so that a query
 * that waits holds up nobody else.
 */
public final class MessageQueue implements Waiter {
    private static final Logger LOG = LoggerFactory.getLogger(MessageQueue.class);
    /** The queue is full while so many messages, or as many bytes as the longest one has, wait to be carried out. */
    private static final int MOST_WAITING_MESSAGES = 1024;

    private final MessageHandler handler;
    private final Timeline timeline;
    private final int maximumMessageLength;
    private final Client client;
    private final Queue<Message> waiting = new ArrayDeque<>();
    private final Thread worker;
    private long waitingBytes;
    private boolean working;
    private boolean ended;
    private volatile boolean resting;

    /** Whom the replies are for. */
    public interface Client {

        /** Takes the reply to a message, on the queue's own thread, and returns whether the queue shall go on. */
        boolean take(Reply reply) throws InterruptedException;

        /** Learns that there is room for another message. */
        default void roomForMore() {}

        /** Learns that nothing more is going to be carried out. */
        default void end() {}
    }

    /** Prepares a queue, which {@link #start} lets work. */
    public MessageQueue(
            MessageHandler handler, Timeline timeline, int maximumMessageLength, String name, Client client) {
        this.handler = handler;
        this.timeline = timeline;
        this.maximumMessageLength = maximumMessageLength;
        this.client = client;
        this.worker = new Thread(this::work, name);
        worker.setDaemon(true);
    }

    /** Starts to work. */
    public void start() {
        worker.start();
    }

    /** Adds a message. */
    public synchronized void add(Message message) {
        waiting.add(message);
        waitingBytes += message.bytes().length;
        notifyAll();
    }

    /** Returns whether no more should be added for now. */
    synchronized boolean isFull() {
        return waiting.size() >= MOST_WAITING_MESSAGES || waitingBytes >= maximumMessageLength;
    }

    /** Returns whether all messages are done, or the one in work has to wait itself. */
    public boolean isQuiet() {
        return resting || isIdle();
    }

    synchronized boolean isIdle() {
        return !working && waiting.isEmpty();
    }

    /** Lets the queue end once what waits has been carried out; a message that has to wait is given up. */
    public synchronized void endAfterThese() {
        ended = true;
        notifyAll();
    }

    /** Ends the queue; what has not been carried out never will be. */
    public void end() {
        synchronized (this) {
            ended = true;
            waiting.clear();
            notifyAll();
        }
        worker.interrupt();
        timeline.signal();
    }

    @Override
    public synchronized boolean gone() {
        return ended;
    }

    @Override
    public void resting(boolean nowResting) {
        resting = nowResting;
    }

    boolean isResting() {
        return resting;
    }

    private void work() {
        try {
            Optional<Message> message = next();
            while (message.isPresent() && client.take(carryOut(message.get()))) {
                message = next();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.debug("A client went away while its query waited");
        } finally {
            synchronized (this) {
                ended = true;
                working = false;
                waiting.clear();
            }
            handler.clientGone();
            client.end();
        }
    }

    /** Waits for a message; empty once there will be none. */
    private Optional<Message> next() throws InterruptedException {
        Optional<Message> next = remove();
        if (next.isPresent()) {
            client.roomForMore();
        }
        return next;
    }

    private synchronized Optional<Message> remove() throws InterruptedException {
        while (waiting.isEmpty()) {
            if (ended) {
                return Optional.empty();
            }
            wait();
        }
        Message next = waiting.remove();
        waitingBytes -= next.bytes().length;
        working = true;
        return Optional.of(next);
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
}
