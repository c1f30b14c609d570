package dev.crosspoint.connection;

import dev.crosspoint.instrument.ProtocolException;
import dev.crosspoint.visa.VisaAttribute;
import dev.crosspoint.visa.VisaResourceManager;
import dev.crosspoint.visa.VisaSession;
import dev.crosspoint.visa.VisaSession.End;
import dev.crosspoint.visa.VisaStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * An instrument whose messages VISA carries with their ends marked: on GPIB, USB, and LAN by VXI-11 or HiSLIP.
 *
 * <p>A read that another thread cuts short by {@link #close()} goes on to its deadline, and then the session is closed.
 */
final class VisaConnection extends MessageConnection implements StatusByte, ServiceRequest, ExclusiveLock {
    private static final int READ_SIZE = 1 << 20;

    private final VisaResourceManager manager;
    private volatile VisaSession session;
    private boolean noticesServiceRequests;

    private VisaConnection(Address address, Duration timeout, VisaResourceManager manager) {
        super(address, timeout);
        this.manager = manager;
    }

    /** Returns an open link; {@code timeout} bounds opening it, now and after a clear, and sending one message. */
    static VisaConnection open(Address address, Duration timeout, VisaResourceManager manager) {
        VisaConnection connection = new VisaConnection(address, timeout, manager);
        connection.establish();
        return connection;
    }

    @Override
    void connect(long deadline) throws IOException {
        session = manager.open(address().resourceString(), timeout());
        session.set(VisaAttribute.SEND_END_EN, 1);
        session.set(VisaAttribute.SUPPRESS_END_EN, 0);
        session.set(VisaAttribute.TERMCHAR_EN, 0);
        noticesServiceRequests = false;
    }

    @Override
    void disconnect() {
        VisaSession given = session;
        if (given != null) {
            given.close();
        }
    }

    @Override
    void send(byte[] message, long deadline) throws IOException {
        session.write(message, deadline);
    }

    @Override
    byte[] receive(long deadline) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        End end = End.COUNT;
        while (end != End.MESSAGE) {
            VisaSession.Part part = session.read(READ_SIZE, deadline);
            message.writeBytes(part.bytes());
            end = part.end();
            if (end == End.TIME_OUT) {
                throw new SocketTimeoutException(message.size() + " bytes of the response have arrived ("
                        + VisaStatus.ERROR_TMO.describe() + ")");
            }
            if (message.size() > StreamConnection.LONGEST_MESSAGE) {
                throw new ProtocolException("a response message of " + message.size() + " bytes or more is too long");
            }
        }
        return message.toByteArray();
    }

    @Override
    void clearDevice(long deadline) throws IOException {
        session.clear(deadline);
    }

    @Override
    public int readStatusByte(Duration wait) {
        return exchange("the status byte", wait, session::readStatusByte);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The status byte is read too: VISA reports no further request of an instrument before that (VPP-4.3, VI_EVENT_SERVICE_REQ).
     */
    @Override
    public boolean awaitServiceRequest(Duration wait) {
        return exchange("a service request", wait, deadline -> {
            boolean requested = !noticesServiceRequests && hasRequestedBefore(deadline);
            if (!requested && session.awaitServiceRequest(deadline)) {
                session.readStatusByte(fromNow(timeout()));
                requested = true;
            }
            return requested;
        });
    }

    /** Notices requests from now on, and returns whether there was one before. */
    private boolean hasRequestedBefore(long deadline) throws IOException {
        session.noteServiceRequests();
        noticesServiceRequests = true;
        boolean requested = (session.readStatusByte(deadline) & REQUEST_SERVICE) != 0;
        if (requested) {
            // VISA may have noted the same request.
            session.forgetServiceRequests();
        }
        return requested;
    }

    @Override
    public void lock(Duration wait) {
        exchange("the lock", wait, deadline -> {
            session.lock(deadline);
            return true;
        });
    }

    @Override
    public void unlock() {
        exchange("the end of the lock", timeout(), deadline -> {
            session.unlock();
            return true;
        });
    }
}
