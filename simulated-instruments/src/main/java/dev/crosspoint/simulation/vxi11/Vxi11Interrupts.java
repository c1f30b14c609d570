package dev.crosspoint.simulation.vxi11;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The interrupt channel of VXI-11 to one client, on which the server calls the client whenever an instrument asks for service. */
final class Vxi11Interrupts {
    private static final Logger LOG = LoggerFactory.getLogger(Vxi11Interrupts.class);
    private static final int DEVICE_INTR_SRQ = 30;
    private static final int TCP = 0;
    private static final int HIGHEST_PORT = 65_535;
    private static final int CONNECT_MILLISECONDS = 2_000;

    private final AtomicInteger calls = new AtomicInteger();
    private volatile Optional<Channel> channel = Optional.empty();

    /** A connection to a program of the client. */
    private record Channel(SocketChannel socket, int program, int version) {}

    /**
     * Connects to the client, as the arguments of {@code create_intr_chan} say.
     *
     * @return error 8 for UDP, 29 if there is a channel already, 6 if the client does not accept it
     */
    Vxi11Error open(RpcReader arguments) throws MalformedCallException {
        byte[] address =
                ByteBuffer.allocate(Integer.BYTES).putInt(arguments.integer()).array();
        int port = arguments.integer();
        int program = arguments.integer();
        int version = arguments.integer();
        if (arguments.integer() != TCP) {
            return Vxi11Error.NOT_SUPPORTED;
        }
        if (channel.isPresent()) {
            return Vxi11Error.CHANNEL_ALREADY_ESTABLISHED;
        }
        if (port < 1 || port > HIGHEST_PORT) {
            return Vxi11Error.CHANNEL_NOT_ESTABLISHED;
        }
        try {
            InetSocketAddress client = new InetSocketAddress(InetAddress.getByAddress(address), port);
            channel = Optional.of(new Channel(connect(client), program, version));
            return Vxi11Error.NONE;
        } catch (IOException e) {
            LOG.debug("A client does not accept the interrupt channel that it asked for: {}", e.toString());
            return Vxi11Error.CHANNEL_NOT_ESTABLISHED;
        }
    }

    private static SocketChannel connect(InetSocketAddress client) throws IOException {
        SocketChannel socket = SocketChannel.open();
        try {
            socket.socket().connect(client, CONNECT_MILLISECONDS);
            socket.configureBlocking(false);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Calls the client, if there is a channel; never waits, and expects no reply. */
    void announce(byte[] handle) {
        Optional<Channel> given = channel;
        given.ifPresent(open -> {
            byte[] call = RpcCall.markedCall(
                    calls.incrementAndGet(),
                    open.program,
                    open.version,
                    DEVICE_INTR_SRQ,
                    new RpcWriter().opaque(handle));
            try {
                if (open.socket.write(ByteBuffer.wrap(call)) < call.length) {
                    // Half a call would spoil all that follow.
                    open.socket.close();
                }
            } catch (IOException e) {
                LOG.debug("A client does not listen to its interrupt channel: {}", e.toString());
            }
        });
    }

    /** Closes the channel, and returns error 6 if there is none. */
    Vxi11Error close() {
        Optional<Channel> given = channel;
        channel = Optional.empty();
        if (given.isEmpty()) {
            return Vxi11Error.CHANNEL_NOT_ESTABLISHED;
        }
        try {
            given.get().socket.close();
        } catch (IOException e) {
            LOG.debug("Closing an interrupt channel failed", e);
        }
        return Vxi11Error.NONE;
    }
}
