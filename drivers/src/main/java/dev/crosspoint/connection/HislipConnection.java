package dev.crosspoint.connection;

import dev.crosspoint.connection.HislipMessage.Type;
import dev.crosspoint.instrument.ProtocolException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * An instrument that is spoken to by HiSLIP in its synchronized mode: messages on one socket, and on another one what must not
 * wait for them (IVI-6.1, "High-Speed LAN Instrument Protocol").
 */
final class HislipConnection extends MessageConnection implements StatusByte, ServiceRequest, ExclusiveLock {
    /** Version 1.0 of the protocol, which every server speaks, and our two letters. */
    private static final int VERSION_AND_VENDOR = 0x0100 << 16 | 'X' << 8 | 'P';

    private static final int FIRST_MESSAGE = 0xFFFF_FF00;
    private static final int ANY_MESSAGE = 0xFFFF_FFFF;
    private static final int OVERLAPPED = 1;
    private static final int RESPONSE_DELIVERED = 1;
    private static final int REQUEST_LOCK = 1;
    private static final int RELEASE_LOCK = 0;
    private static final int LOCK_GRANTED = 1;

    /** How much later than its own time-out the instrument's word of a lock may arrive. */
    private static final long LOCK_GRACE = TimeUnit.MILLISECONDS.toNanos(500);

    private final HislipAddress address;
    private volatile HislipChannel synchronous;
    private volatile HislipChannel asynchronous;
    private long largestMessage;
    private int nextMessage;
    private int lastMessage;
    private boolean responseDelivered;
    private boolean serviceRequested;

    private HislipConnection(HislipAddress address, Duration timeout) {
        super(address, timeout);
        this.address = address;
    }

    /** Returns an open link; {@code timeout} bounds opening it, now and after a clear, and sending one message. */
    static HislipConnection open(HislipAddress address, Duration timeout) {
        HislipConnection connection = new HislipConnection(address, timeout);
        connection.establish();
        return connection;
    }

    @Override
    void connect(long deadline) throws IOException {
        synchronous = HislipChannel.connect(address.host(), address.port(), deadline);
        synchronous.send(
                new HislipMessage(
                        Type.INITIALIZE, 0, VERSION_AND_VENDOR, address.device().getBytes(StandardCharsets.ISO_8859_1)),
                deadline);
        HislipMessage opened = answer(synchronous, Type.INITIALIZE_RESPONSE, deadline);
        int session = opened.parameter() & 0xFFFF;
        asynchronous = HislipChannel.connect(address.host(), address.port(), deadline);
        asynchronous.send(new HislipMessage(Type.ASYNC_INITIALIZE, 0, session), deadline);
        answer(asynchronous, Type.ASYNC_INITIALIZE_RESPONSE, deadline);
        byte[] ours = ByteBuffer.allocate(Long.BYTES)
                .putLong(StreamConnection.LONGEST_MESSAGE)
                .array();
        asynchronous.send(new HislipMessage(Type.ASYNC_MAXIMUM_MESSAGE_SIZE, 0, 0, ours), deadline);
        HislipMessage theirs = answer(asynchronous, Type.ASYNC_MAXIMUM_MESSAGE_SIZE_RESPONSE, deadline);
        if (theirs.payload().length != Long.BYTES) {
            throw new ProtocolException("a message size of " + theirs.payload().length + " bytes");
        }
        largestMessage = Math.max(1, ByteBuffer.wrap(theirs.payload()).getLong() - HislipMessage.HEADER);
        beginAfresh();
        serviceRequested = false;
        if ((opened.control() & OVERLAPPED) != 0) {
            // A server that prefers overlap is told in the exchange of a clear that we do not.
            clearDevice(deadline);
        }
    }

    private void beginAfresh() {
        nextMessage = FIRST_MESSAGE;
        lastMessage = FIRST_MESSAGE;
        responseDelivered = false;
    }

    @Override
    void disconnect() {
        for (HislipChannel channel : new HislipChannel[] {synchronous, asynchronous}) {
            if (channel != null) {
                channel.close();
            }
        }
    }

    @Override
    void send(byte[] message, long deadline) throws IOException {
        lastMessage = nextMessage;
        nextMessage += 2;
        int size = (int) Math.min(largestMessage, message.length);
        int from = 0;
        for (; from + size < message.length; from += size) {
            sendPart(Type.DATA, Arrays.copyOfRange(message, from, from + size), deadline);
        }
        sendPart(Type.DATA_END, Arrays.copyOfRange(message, from, message.length), deadline);
    }

    private void sendPart(Type type, byte[] part, long deadline) throws IOException {
        int control = responseDelivered ? RESPONSE_DELIVERED : 0;
        responseDelivered = false;
        synchronous.send(new HislipMessage(type, control, lastMessage, part), deadline);
    }

    @Override
    byte[] receive(long deadline) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        while (true) {
            HislipMessage message = nextPart(response.size(), deadline);
            switch (message.type()) {
                // The instrument gave up a response because a new message arrived.
                case INTERRUPTED -> response.reset();
                case DATA, DATA_END -> {
                    boolean isOurs = message.parameter() == lastMessage || message.parameter() == ANY_MESSAGE;
                    if (isOurs) {
                        response.writeBytes(message.payload());
                    }
                    if (isOurs && message.type() == Type.DATA_END) {
                        responseDelivered = true;
                        return response.toByteArray();
                    }
                    requireAllowed(response.size());
                }
                default -> throw new ProtocolException("a HiSLIP message " + message.type() + " is no response");
            }
        }
    }

    private HislipMessage nextPart(int sofar, long deadline) throws IOException {
        try {
            return synchronous.next(deadline);
        } catch (SocketTimeoutException e) {
            throw new SocketTimeoutException(sofar + " bytes of the response have arrived");
        }
    }

    private static void requireAllowed(int size) {
        if (size > StreamConnection.LONGEST_MESSAGE) {
            throw new ProtocolException("a response message of " + size + " bytes or more is too long");
        }
    }

    @Override
    void clearDevice(long deadline) throws IOException {
        asynchronous.send(new HislipMessage(Type.ASYNC_DEVICE_CLEAR, 0, 0), deadline);
        answer(asynchronous, Type.ASYNC_DEVICE_CLEAR_ACKNOWLEDGE, deadline);
        synchronous.send(new HislipMessage(Type.DEVICE_CLEAR_COMPLETE, 0, 0), deadline);
        HislipMessage dropped = synchronous.next(deadline);
        while (dropped.type() != Type.DEVICE_CLEAR_ACKNOWLEDGE) {
            dropped = synchronous.next(deadline);
        }
        if ((dropped.control() & OVERLAPPED) != 0) {
            throw new IOException("the instrument insists on overlapped messages");
        }
        beginAfresh();
    }

    @Override
    public int readStatusByte(Duration wait) {
        return exchange("the status byte", wait, deadline -> {
            asynchronous.send(
                    new HislipMessage(Type.ASYNC_STATUS_QUERY, responseDelivered ? RESPONSE_DELIVERED : 0, lastMessage),
                    deadline);
            responseDelivered = false;
            return answer(asynchronous, Type.ASYNC_STATUS_RESPONSE, deadline).control();
        });
    }

    @Override
    public boolean awaitServiceRequest(Duration wait) {
        return exchange("a service request", wait, deadline -> {
            try {
                while (!serviceRequested) {
                    note(asynchronous.next(deadline));
                }
            } catch (SocketTimeoutException e) {
                return false;
            }
            serviceRequested = false;
            return true;
        });
    }

    @Override
    public void lock(Duration wait) {
        exchange("the lock", wait, deadline -> {
            int milliseconds = (int) Math.max(0, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
            asynchronous.send(new HislipMessage(Type.ASYNC_LOCK, REQUEST_LOCK, milliseconds), deadline);
            HislipMessage answer = answer(asynchronous, Type.ASYNC_LOCK_RESPONSE, deadline + LOCK_GRACE);
            if (answer.control() != LOCK_GRANTED) {
                throw new SocketTimeoutException("another link holds the lock");
            }
            return answer;
        });
    }

    @Override
    public void unlock() {
        exchange("the end of the lock", timeout(), deadline -> {
            asynchronous.send(new HislipMessage(Type.ASYNC_LOCK, RELEASE_LOCK, lastMessage), deadline);
            return answer(asynchronous, Type.ASYNC_LOCK_RESPONSE, deadline);
        });
    }

    /** Returns the next message of a type; what the instrument says of itself before that is noted. */
    private HislipMessage answer(HislipChannel channel, Type wanted, long deadline) throws IOException {
        HislipMessage message = channel.next(deadline);
        while (message.type() != wanted) {
            note(message);
            message = channel.next(deadline);
        }
        return message;
    }

    private void note(HislipMessage message) {
        switch (message.type()) {
            case ASYNC_SERVICE_REQUEST -> serviceRequested = true;
            // Answers to questions that were given up.
            case ASYNC_INTERRUPTED, ASYNC_STATUS_RESPONSE, ASYNC_LOCK_RESPONSE, ASYNC_DEVICE_CLEAR_ACKNOWLEDGE -> {}
            default -> throw new ProtocolException("a HiSLIP message " + message.type() + " was not expected");
        }
    }
}
