package dev.crosspoint.connection;

import dev.crosspoint.instrument.ProtocolException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * An instrument that is spoken to by VXI-11, remote procedure calls over TCP (VXI-11, "TCP/IP Instrument Protocol", 1995).
 *
 * <p>Its service requests come on a channel that it opens to this computer; where it cannot, its status byte is polled
 * ({@link Vxi11ServiceRequests}).
 */
final class Vxi11Connection extends MessageConnection implements StatusByte, ServiceRequest, ExclusiveLock {
    /** The port of a host's portmapper (RFC 1833). */
    static final int PORTMAPPER_PORT = 111;

    static final int CORE_PROGRAM = 0x0607AF;
    static final int CORE_VERSION = 1;

    private static final int CREATE_LINK = 10;
    private static final int DEVICE_WRITE = 11;
    private static final int DEVICE_READ = 12;
    private static final int DEVICE_READSTB = 13;
    private static final int DEVICE_CLEAR = 15;
    private static final int DEVICE_LOCK = 18;
    private static final int DEVICE_UNLOCK = 19;

    private static final int WAIT_FOR_LOCK = 0x01;
    private static final int END = 0x08;
    private static final int REASON_END = 0x04;

    private static final int LOCKED_BY_ANOTHER_LINK = 11;
    private static final int IO_TIMEOUT = 15;

    /** Bytes asked for in one read. */
    private static final int READ_SIZE = 1 << 20;

    /** Bytes sent in one write to an instrument that states no limit. */
    private static final int WRITE_SIZE = 1 << 12;

    /** How much later than the instrument's own time-out its word of it may arrive. */
    private static final long GRACE = TimeUnit.MILLISECONDS.toNanos(500);

    private final Vxi11Address address;
    private final int portmapperPort;
    private volatile RpcLink core;
    private volatile Optional<Vxi11ServiceRequests> serviceRequests = Optional.empty();
    private int link;
    private int largestWrite;

    private Vxi11Connection(Vxi11Address address, Duration timeout, int portmapperPort) {
        super(address, timeout);
        this.address = address;
        this.portmapperPort = portmapperPort;
    }

    /** Returns an open link; {@code timeout} bounds opening it, now and after a clear, and sending one message. */
    static Vxi11Connection open(Vxi11Address address, Duration timeout) {
        return open(address, timeout, PORTMAPPER_PORT);
    }

    static Vxi11Connection open(Vxi11Address address, Duration timeout, int portmapperPort) {
        Vxi11Connection connection = new Vxi11Connection(address, timeout, portmapperPort);
        connection.establish();
        return connection;
    }

    @Override
    void connect(long deadline) throws IOException {
        int port = address.corePort().isPresent()
                ? address.corePort().getAsInt()
                : RpcLink.portOf(address.host(), portmapperPort, CORE_PROGRAM, CORE_VERSION, deadline);
        core = RpcLink.connect(address.host(), port, CORE_PROGRAM, CORE_VERSION, deadline);
        Xdr.Reader created = call(
                CREATE_LINK, new Xdr.Writer().integer(0).integer(0).integer(0).text(address.device()), deadline);
        link = created.integer();
        created.integer();
        int most = created.integer();
        largestWrite = most > 0 ? most : WRITE_SIZE;
        serviceRequests =
                Optional.of(new Vxi11ServiceRequests(address, link, core.localAddress(), new ServiceRequestCalls()));
    }

    @Override
    void disconnect() {
        serviceRequests.ifPresent(Vxi11ServiceRequests::close);
        RpcLink given = core;
        if (given != null) {
            given.close();
        }
    }

    @Override
    void send(byte[] message, long deadline) throws IOException {
        for (int from = 0; from < message.length; ) {
            int count = Math.min(largestWrite, message.length - from);
            boolean isLast = from + count == message.length;
            int taken = call(
                            DEVICE_WRITE,
                            new Xdr.Writer()
                                    .integer(link)
                                    .integer(millisecondsTo(deadline))
                                    .integer(0)
                                    .integer(isLast ? END : 0)
                                    .opaque(message, from, count),
                            deadline)
                    .integer();
            if (taken < 1 || taken > count) {
                throw new ProtocolException("the instrument took " + taken + " of " + count + " bytes");
            }
            from += taken;
        }
    }

    @Override
    byte[] receive(long deadline) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        int reason = 0;
        while ((reason & REASON_END) == 0) {
            Xdr.Reader read;
            try {
                read = call(
                        DEVICE_READ,
                        new Xdr.Writer()
                                .integer(link)
                                .integer(READ_SIZE)
                                .integer(millisecondsTo(deadline))
                                .integer(0)
                                .integer(0)
                                .integer(0),
                        deadline);
            } catch (SocketTimeoutException e) {
                throw new SocketTimeoutException(message.size() + " bytes of the response have arrived");
            }
            reason = read.integer();
            message.writeBytes(read.opaque());
            if (message.size() > StreamConnection.LONGEST_MESSAGE) {
                throw new ProtocolException("a response message of " + message.size() + " bytes or more is too long");
            }
        }
        return message.toByteArray();
    }

    @Override
    void clearDevice(long deadline) throws IOException {
        generic(DEVICE_CLEAR, deadline);
    }

    @Override
    public int readStatusByte(Duration wait) {
        return exchange("the status byte", wait, this::statusByte);
    }

    private int statusByte(long deadline) throws IOException {
        return generic(DEVICE_READSTB, deadline).integer() & 0xFF;
    }

    @Override
    public boolean awaitServiceRequest(Duration wait) {
        return exchange(
                "a service request",
                wait,
                deadline -> serviceRequests.orElseThrow().await(deadline));
    }

    /** What hearing service requests takes of the core channel. */
    private final class ServiceRequestCalls implements Vxi11ServiceRequests.Core {
        @Override
        public Xdr.Reader call(int procedure, Xdr.Writer arguments, long deadline) throws IOException {
            return Vxi11Connection.this.call(procedure, arguments, deadline);
        }

        @Override
        public int statusByte(long deadline) throws IOException {
            return Vxi11Connection.this.statusByte(deadline);
        }
    }

    @Override
    public void lock(Duration wait) {
        exchange(
                "the lock",
                wait,
                deadline -> call(
                        DEVICE_LOCK,
                        new Xdr.Writer().integer(link).integer(WAIT_FOR_LOCK).integer(millisecondsTo(deadline)),
                        deadline));
    }

    @Override
    public void unlock() {
        exchange(
                "the end of the lock",
                timeout(),
                deadline -> call(DEVICE_UNLOCK, new Xdr.Writer().integer(link), deadline));
    }

    private Xdr.Reader generic(int procedure, long deadline) throws IOException {
        return call(
                procedure,
                new Xdr.Writer().integer(link).integer(0).integer(0).integer(millisecondsTo(deadline)),
                deadline);
    }

    /** Calls a procedure of the core channel and returns what follows its error code. */
    private Xdr.Reader call(int procedure, Xdr.Writer arguments, long deadline) throws IOException {
        Xdr.Reader result = core.call(procedure, arguments, deadline + GRACE);
        int error = result.integer();
        return switch (error) {
            case 0 -> result;
            case IO_TIMEOUT, LOCKED_BY_ANOTHER_LINK -> throw new SocketTimeoutException(Vxi11Error.text(error));
            default -> throw new Vxi11Refusal(error);
        };
    }

    private static int millisecondsTo(long deadline) {
        return (int) Math.max(0, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
    }
}
