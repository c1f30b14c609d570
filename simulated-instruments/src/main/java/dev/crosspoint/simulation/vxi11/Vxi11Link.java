package dev.crosspoint.simulation.vxi11;

import dev.crosspoint.simulation.server.Message;
import dev.crosspoint.simulation.server.MessageQueue;
import dev.crosspoint.simulation.server.PolledInstrument;
import dev.crosspoint.simulation.server.Reply;
import dev.crosspoint.simulation.time.Activity;
import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.simulation.time.Waiter;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One client's link to one instrument: what was written and what waits to be read. */
final class Vxi11Link {
    private static final int MESSAGE_AVAILABLE = 16;

    private final PolledInstrument instrument;
    private final Timeline timeline;
    private final int longestMessage;
    private final String name;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Activity activity = this::isQuiet;
    private Optional<Runnable> serviceListener = Optional.empty();
    private MessageQueue queue;
    private byte[] response = {};
    private int sent;
    private boolean broken;

    /** What a read brought. */
    record Part(byte[] bytes, boolean isLast) {}

    Vxi11Link(PolledInstrument instrument, Timeline timeline, int longestMessage, String name) {
        this.instrument = instrument;
        this.timeline = timeline;
        this.longestMessage = longestMessage;
        this.name = name;
        this.queue = newQueue();
        timeline.add(activity);
    }

    private MessageQueue newQueue() {
        MessageQueue started = new MessageQueue(instrument, timeline, longestMessage, name, this::keep);
        started.start();
        return started;
    }

    private boolean isQuiet() {
        return current().isQuiet();
    }

    private synchronized MessageQueue current() {
        return queue;
    }

    private synchronized boolean keep(Reply reply) {
        if (reply.bytes().length > 0) {
            response = reply.bytes();
            sent = 0;
        }
        broken |= reply.disconnects();
        notifyAll();
        return !broken;
    }

    /** Takes part of a message; an end mark or a line feed as last byte ends it. */
    synchronized void write(byte[] part, boolean end) {
        written.writeBytes(part);
        boolean lineFeed = part.length > 0 && part[part.length - 1] == '\n';
        if (!end && !lineFeed) {
            return;
        }
        byte[] message = written.toByteArray();
        written.reset();
        int length = lineFeed ? message.length - 1 : message.length;
        // A message drives out a response that nobody has read (IEEE 488.2, 6.3.2.3).
        response = new byte[0];
        sent = 0;
        queue.add(length > longestMessage ? Message.TOO_LONG : new Message(Arrays.copyOf(message, length)));
    }

    /**
     * Waits in the room for a response and returns at most {@code most} bytes of it.
     *
     * @return nothing if none is there after {@code milliseconds}
     */
    Part read(int most, long milliseconds, Waiter client) throws InterruptedException {
        client.resting(true);
        timeline.signal();
        try {
            return await(most, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds), client);
        } finally {
            client.resting(false);
        }
    }

    private synchronized Part await(int most, long deadline, Waiter client) throws InterruptedException {
        for (long left = deadline - System.nanoTime();
                left > 0 && sent == response.length && !broken && !client.gone();
                left = deadline - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        int count = Math.min(most, response.length - sent);
        Part part = new Part(Arrays.copyOfRange(response, sent, sent + count), sent + count == response.length);
        sent += count;
        return part;
    }

    synchronized boolean isBroken() {
        return broken;
    }

    /** Forgets what was asked and not yet answered. */
    void clear() {
        MessageQueue old = current();
        old.end();
        synchronized (this) {
            written.reset();
            response = new byte[0];
            sent = 0;
            queue = newQueue();
        }
    }

    int statusByte() throws InterruptedException {
        int summary = instrument.serialPoll();
        synchronized (this) {
            return sent < response.length ? summary | MESSAGE_AVAILABLE : summary & ~MESSAGE_AVAILABLE;
        }
    }

    /** Has {@code listener}, in place of an earlier one, called whenever the instrument begins to ask for service. */
    synchronized void onServiceRequest(Runnable listener) {
        noServiceRequests();
        serviceListener = Optional.of(listener);
        instrument.onServiceRequest(listener);
    }

    /** Has no listener called any longer. */
    synchronized void noServiceRequests() {
        serviceListener.ifPresent(instrument::forget);
        serviceListener = Optional.empty();
    }

    void destroy() {
        noServiceRequests();
        timeline.remove(activity);
        current().end();
    }
}
