package dev.crosspoint.connection;

import dev.crosspoint.instrument.InstrumentConnectionException;
import dev.crosspoint.instrument.ProtocolException;
import java.io.Closeable;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears an instrument ask for service over VXI-11.
 *
 * <p>The first wait asks the instrument to open an interrupt channel to this computer and to call us on it; a request that was made
 * before is found in the status byte. Until the instrument has connected, and where it never does, because it serves no interrupt
 * channels, a firewall lets none in or this computer is reached by IPv6 only, the status byte is read every 20 ms instead. The
 * instrument drops the channel and what was enabled when the core channel is closed (VXI-11, 1995, section B.4, broken connections).
 */
final class Vxi11ServiceRequests implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Vxi11ServiceRequests.class);

    private static final int DEVICE_ENABLE_SRQ = 20;
    private static final int CREATE_INTR_CHAN = 25;
    private static final int DESTROY_INTR_CHAN = 26;
    private static final int TCP = 0;
    private static final int ENABLE = 1;

    private static final long POLLING_INTERVAL = TimeUnit.MILLISECONDS.toNanos(20);

    /** The core channel of a link. */
    interface Core {
        /**
         * Calls a procedure and returns what follows its error code.
         *
         * @throws Vxi11Refusal if the instrument answers with an error
         */
        Xdr.Reader call(int procedure, Xdr.Writer arguments, long deadline) throws IOException;

        /** Returns the status byte. */
        int statusByte(long deadline) throws IOException;
    }

    private final Address address;
    private final int link;
    private final InetAddress here;
    private final Core core;
    private volatile Optional<Vxi11InterruptChannel> channel = Optional.empty();
    private boolean wasLost;

    /**
     * Prepares for a link that has just been created.
     *
     * @param address the instrument's, for errors
     * @param link the number of the link
     * @param here this computer's address on the network that leads to the instrument
     */
    Vxi11ServiceRequests(Address address, int link, InetAddress here, Core core) {
        this.address = address;
        this.link = link;
        this.here = here;
        this.core = core;
    }

    /**
     * Waits for a request.
     *
     * @return whether there was one by the deadline
     * @throws InstrumentConnectionException if the instrument closed the interrupt channel; the next wait opens a new one
     */
    boolean await(long deadline) throws IOException {
        if (channel.isEmpty()) {
            channel = Optional.of(open(deadline));
            if (isAsking(deadline)) {
                return true;
            }
        }
        Vxi11InterruptChannel open = channel.get();
        do {
            long until = open.isConnected() ? deadline : Math.min(deadline, System.nanoTime() + POLLING_INTERVAL);
            if (isCalledBy(open, until) || !open.isConnected() && isAsking(deadline)) {
                return true;
            }
        } while (deadline - System.nanoTime() > 0);
        return false;
    }

    private boolean isCalledBy(Vxi11InterruptChannel open, long deadline) {
        try {
            return open.isCalledBy(deadline);
        } catch (IOException | ProtocolException e) {
            close();
            wasLost = true;
            throw new InstrumentConnectionException(
                    address.resourceString() + ": the interrupt channel, on which service requests come, was lost: "
                            + e.getMessage(),
                    e);
        }
    }

    private boolean isAsking(long deadline) throws IOException {
        return (core.statusByte(deadline) & StatusByte.REQUEST_SERVICE) != 0;
    }

    /** Opens a port. One that nobody knows of takes its place where the instrument refuses: to wait at it is to wait between polls. */
    private Vxi11InterruptChannel open(long deadline) throws IOException {
        byte[] handle = ByteBuffer.allocate(Integer.BYTES).putInt(link).array();
        Vxi11InterruptChannel opened = new Vxi11InterruptChannel(here, handle);
        try {
            announce(opened, handle, deadline);
            return opened;
        } catch (Vxi11Refusal | SocketTimeoutException | ProtocolException e) {
            opened.close();
            LOG.info("{} opens no interrupt channel, its status byte is polled: {}", address, e.getMessage());
            return new Vxi11InterruptChannel(here, handle);
        } catch (IOException e) {
            opened.close();
            throw e;
        }
    }

    /** Has the instrument connect and call. */
    private void announce(Vxi11InterruptChannel opened, byte[] handle, long deadline) throws IOException {
        if (!(here instanceof Inet4Address)) {
            throw new Vxi11Refusal(Vxi11Error.INVALID_ADDRESS);
        }
        if (wasLost) {
            forgetLost(deadline);
        }
        core.call(
                CREATE_INTR_CHAN,
                new Xdr.Writer()
                        .integer(ByteBuffer.wrap(here.getAddress()).getInt())
                        .integer(opened.port())
                        .integer(Vxi11InterruptChannel.PROGRAM)
                        .integer(Vxi11InterruptChannel.VERSION)
                        .integer(TCP),
                deadline);
        core.call(
                DEVICE_ENABLE_SRQ,
                new Xdr.Writer().integer(link).integer(ENABLE).opaque(handle, 0, handle.length),
                deadline);
    }

    /** An instrument that has not noticed the loss yet has no room for another channel. */
    private void forgetLost(long deadline) throws IOException {
        try {
            core.call(DESTROY_INTR_CHAN, new Xdr.Writer(), deadline);
        } catch (Vxi11Refusal | ProtocolException e) {
            LOG.debug("The instrument has noticed that its interrupt channel is lost: {}", e.getMessage());
        }
        wasLost = false;
    }

    /** Wakes a thread that waits. */
    @Override
    public void close() {
        channel.ifPresent(Vxi11InterruptChannel::close);
        channel = Optional.empty();
    }
}
