package dev.crosspoint.simulation.hislip;

import dev.crosspoint.simulation.server.InstrumentLock;
import dev.crosspoint.simulation.server.MessageHandler;
import dev.crosspoint.simulation.server.Reply;
import dev.crosspoint.simulation.time.Waiter;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** One TCP connection of a client: its first message says which of the two channels it is. */
final class HislipChannel implements MessageHandler {
    /** Version 1.0, and our two letters. */
    private static final int VERSION = 0x0100;

    private static final int VENDOR = 'X' << 8 | 'P';

    private static final int BAD_HEADER = 1;
    private static final int BAD_INITIALIZATION = 3;
    private static final int UNKNOWN_TYPE = 1;
    private static final int LOCK_FAILED = 0;
    private static final int LOCK_GRANTED = 1;
    private static final int LOCK_ERROR = 3;
    private static final int RESPONSE_DELIVERED = 1;

    private final HislipServer server;
    private Optional<HislipSession> session = Optional.empty();
    private Optional<Consumer<byte[]>> push = Optional.empty();
    private boolean synchronous;

    HislipChannel(HislipServer server) {
        this.server = server;
    }

    @Override
    public void connected(Consumer<byte[]> unasked) {
        push = Optional.of(unasked);
    }

    @Override
    public Reply handle(byte[] message, Waiter client) throws InterruptedException {
        if (message.length == 0) {
            return fatal(BAD_HEADER, "Poorly formed message header");
        }
        HislipFrame frame = HislipFrame.of(message);
        if (session.isEmpty()) {
            return initialize(frame);
        }
        return synchronous ? onSynchronous(frame, session.get(), client) : onAsynchronous(frame, session.get(), client);
    }

    private Reply initialize(HislipFrame frame) {
        if (frame.type() == HislipFrame.INITIALIZE) {
            String subAddress = new String(frame.payload(), StandardCharsets.US_ASCII);
            Optional<HislipServer.Opened> opened = server.open(subAddress);
            if (opened.isEmpty()) {
                return fatal(BAD_INITIALIZATION, "There is no " + subAddress);
            }
            session = Optional.of(opened.get().session());
            synchronous = true;
            return reply(new HislipFrame(
                    HislipFrame.INITIALIZE_RESPONSE,
                    0,
                    VERSION << 16 | opened.get().number()));
        }
        if (frame.type() == HislipFrame.ASYNC_INITIALIZE) {
            session = server.session(frame.parameter());
            session.ifPresent(joined -> push.ifPresent(joined::announceService));
            return session.isPresent()
                    ? reply(new HislipFrame(HislipFrame.ASYNC_INITIALIZE_RESPONSE, 0, VENDOR))
                    : fatal(BAD_INITIALIZATION, "There is no such session");
        }
        return fatal(BAD_INITIALIZATION, "The first message is none that opens a channel");
    }

    private Reply onSynchronous(HislipFrame frame, HislipSession open, Waiter client) throws InterruptedException {
        switch (frame.type()) {
            case HislipFrame.DATA, HislipFrame.DATA_END -> {
                if ((frame.control() & RESPONSE_DELIVERED) != 0) {
                    open.responseDelivered();
                }
                open.take(frame.payload());
                if (frame.type() == HislipFrame.DATA) {
                    return Reply.NONE;
                }
                server.lockOf(open).awaitFree(open, client);
                Reply reply = open.carryOut(client);
                return new Reply(
                        response(reply.bytes(), frame.parameter(), open.largestPayload()), reply.disconnects());
            }
            case HislipFrame.TRIGGER -> {
                open.take("*TRG".getBytes(StandardCharsets.US_ASCII));
                open.carryOut(client);
                return Reply.NONE;
            }
            case HislipFrame.DEVICE_CLEAR_COMPLETE -> {
                open.endClear();
                return reply(new HislipFrame(HislipFrame.DEVICE_CLEAR_ACKNOWLEDGE, 0, 0));
            }
            default -> {
                return reply(HislipFrame.error(UNKNOWN_TYPE, "Unrecognized message type"));
            }
        }
    }

    /** Returns a response in as many messages as it takes, with the number of the message that asked for it. */
    private static byte[] response(byte[] bytes, int number, int largestPayload) {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (int from = 0; from < bytes.length; from += largestPayload) {
            int to = Math.min(bytes.length, from + largestPayload);
            int type = to == bytes.length ? HislipFrame.DATA_END : HislipFrame.DATA;
            frames.writeBytes(new HislipFrame(type, 0, number, Arrays.copyOfRange(bytes, from, to)).bytes());
        }
        return frames.toByteArray();
    }

    private Reply onAsynchronous(HislipFrame frame, HislipSession open, Waiter client) throws InterruptedException {
        return switch (frame.type()) {
            case HislipFrame.ASYNC_MAX_MESSAGE_SIZE -> {
                if (frame.payload().length == Long.BYTES) {
                    open.largestToClient(ByteBuffer.wrap(frame.payload()).getLong());
                }
                byte[] ours = ByteBuffer.allocate(Long.BYTES)
                        .putLong(server.longestMessage())
                        .array();
                yield reply(new HislipFrame(HislipFrame.ASYNC_MAX_MESSAGE_SIZE_RESPONSE, 0, 0, ours));
            }
            case HislipFrame.ASYNC_DEVICE_CLEAR -> {
                open.beginClear();
                yield reply(new HislipFrame(HislipFrame.ASYNC_DEVICE_CLEAR_ACKNOWLEDGE, 0, 0));
            }
            case HislipFrame.ASYNC_STATUS_QUERY -> {
                if ((frame.control() & RESPONSE_DELIVERED) != 0) {
                    open.responseDelivered();
                }
                yield reply(new HislipFrame(HislipFrame.ASYNC_STATUS_RESPONSE, open.statusByte(), 0));
            }
            case HislipFrame.ASYNC_LOCK ->
                reply(new HislipFrame(HislipFrame.ASYNC_LOCK_RESPONSE, lock(frame, open, client), 0));
            case HislipFrame.ASYNC_LOCK_INFO ->
                reply(new HislipFrame(
                        HislipFrame.ASYNC_LOCK_INFO_RESPONSE,
                        server.lockOf(open).isHeld() ? 1 : 0,
                        0));
            case HislipFrame.ASYNC_REMOTE_LOCAL_CONTROL ->
                reply(new HislipFrame(HislipFrame.ASYNC_REMOTE_LOCAL_RESPONSE, 0, 0));
            default -> reply(HislipFrame.error(UNKNOWN_TYPE, "Unrecognized message type"));
        };
    }

    private int lock(HislipFrame frame, HislipSession open, Waiter client) throws InterruptedException {
        InstrumentLock lock = server.lockOf(open);
        if (frame.control() == 0) {
            return lock.unlock(open) ? LOCK_GRANTED : LOCK_ERROR;
        }
        return lock.lock(open, Integer.toUnsignedLong(frame.parameter()), client) ? LOCK_GRANTED : LOCK_FAILED;
    }

    private static Reply reply(HislipFrame frame) {
        return Reply.of(frame.bytes());
    }

    private static Reply fatal(int code, String text) {
        return new Reply(HislipFrame.fatal(code, text).bytes(), true);
    }

    @Override
    public void messageTooLong() {
        // The framing hands such a message over empty.
    }

    @Override
    public void clientGone() {
        session.ifPresent(server::close);
    }
}
