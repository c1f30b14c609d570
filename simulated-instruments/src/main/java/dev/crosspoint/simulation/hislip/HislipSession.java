package dev.crosspoint.simulation.hislip;

import dev.crosspoint.simulation.server.PolledInstrument;
import dev.crosspoint.simulation.server.Reply;
import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.simulation.time.Waiter;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What the two channels of one client share: its messages, and whether they are being cleared. */
final class HislipSession {
    private static final int MESSAGE_AVAILABLE = 16;
    private static final int SERVICE_REQUEST = 64;

    private final PolledInstrument instrument;
    private final Timeline timeline;
    private final int longestMessage;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean clearing;
    private boolean responseWaits;
    private long largestToClient = 1 << 20;

    HislipSession(PolledInstrument instrument, Timeline timeline, int longestMessage) {
        this.instrument = instrument;
        this.timeline = timeline;
        this.longestMessage = longestMessage;
    }

    PolledInstrument instrument() {
        return instrument;
    }

    /** Sends a message whenever the instrument begins to ask for service. */
    synchronized void announceService(Consumer<byte[]> asynchronousChannel) {
        Runnable listener = () -> asynchronousChannel.accept(
                new HislipFrame(HislipFrame.ASYNC_SERVICE_REQUEST, SERVICE_REQUEST, 0).bytes());
        listeners.add(listener);
        instrument.onServiceRequest(listener);
    }

    /** Announces nothing any longer. */
    synchronized void end() {
        listeners.forEach(instrument::forget);
        listeners.clear();
    }

    /** Takes part of a message. */
    synchronized void take(byte[] part) {
        if (!clearing) {
            received.writeBytes(part);
        }
    }

    /** Carries out the message that has arrived, and returns the response with its line feed; empty if there is none. */
    Reply carryOut(Waiter client) throws InterruptedException {
        byte[] message;
        synchronized (this) {
            message = received.toByteArray();
            received.reset();
            if (clearing) {
                return Reply.NONE;
            }
        }
        int length = message.length > 0 && message[message.length - 1] == '\n' ? message.length - 1 : message.length;
        if (length > longestMessage) {
            instrument.messageTooLong();
            return Reply.NONE;
        }
        Reply reply;
        try {
            reply = instrument.handle(Arrays.copyOf(message, length), new Clearable(client));
        } catch (InterruptedException e) {
            if (isClearing() && !client.gone()) {
                return Reply.NONE;
            }
            throw e;
        }
        synchronized (this) {
            responseWaits = reply.bytes().length > 0 && !clearing;
            return clearing ? Reply.NONE : reply;
        }
    }

    /** Whoever waits for an answer waits no longer once the client clears. */
    private final class Clearable implements Waiter {
        private final Waiter client;

        Clearable(Waiter client) {
            this.client = client;
        }

        @Override
        public boolean gone() {
            return isClearing() || client.gone();
        }

        @Override
        public void resting(boolean resting) {
            client.resting(resting);
        }
    }

    private synchronized boolean isClearing() {
        return clearing;
    }

    /** Forgets what was asked and not yet answered, until {@link #endClear}. */
    void beginClear() {
        synchronized (this) {
            clearing = true;
            received.reset();
        }
        timeline.signal();
    }

    synchronized void endClear() {
        clearing = false;
        responseWaits = false;
        received.reset();
    }

    /** Takes note that the client has fetched the last response. */
    synchronized void responseDelivered() {
        responseWaits = false;
    }

    int statusByte() throws InterruptedException {
        int summary = instrument.serialPoll();
        synchronized (this) {
            return responseWaits ? summary | MESSAGE_AVAILABLE : summary & ~MESSAGE_AVAILABLE;
        }
    }

    synchronized void largestToClient(long bytes) {
        largestToClient = bytes;
    }

    /** Returns how many bytes of a response fit into one message to the client. */
    synchronized int largestPayload() {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE / 2, largestToClient - HislipFrame.HEADER));
    }
}
