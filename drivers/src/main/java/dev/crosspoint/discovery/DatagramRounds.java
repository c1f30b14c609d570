package dev.crosspoint.discovery;

import dev.crosspoint.instrument.ProtocolException;
import java.io.Closeable;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A question to everybody by UDP, asked several times because datagrams get lost, and the answers that come meanwhile. */
final class DatagramRounds implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(DatagramRounds.class);
    private static final int ROUNDS = 3;
    private static final int LARGEST_DATAGRAM = 1 << 16;

    /** Takes an answer. */
    @FunctionalInterface
    interface Listener {
        /**
         * Takes a datagram that arrived.
         *
         * @throws ProtocolException if it is no answer; it is then left out
         */
        void received(byte[] datagram, InetSocketAddress sender);
    }

    private final Selector selector;
    private final List<DatagramChannel> channels = new ArrayList<>();

    private DatagramRounds() throws IOException {
        selector = Selector.open();
    }

    /**
     * Asks and listens.
     *
     * @param time how long in all
     * @param question the datagram of each round
     * @throws IOException if the question could be sent nowhere
     */
    static void run(List<Departure> departures, Duration time, Supplier<byte[]> question, Listener listener)
            throws IOException {
        try (DatagramRounds rounds = new DatagramRounds()) {
            long start = System.nanoTime();
            for (int round = 1; round <= ROUNDS; round++) {
                rounds.send(question.get(), departures);
                rounds.listen(start + time.toNanos() * round / ROUNDS, listener);
            }
        }
    }

    private void send(byte[] question, List<Departure> departures) throws IOException {
        List<String> failures = new ArrayList<>();
        for (Departure departure : departures) {
            try {
                channelOf(departure).send(ByteBuffer.wrap(question), departure.target());
            } catch (IOException e) {
                failures.add(departure.target() + ": " + e.getMessage());
            }
        }
        if (failures.size() == departures.size()) {
            throw new IOException("no network takes the question: " + String.join("; ", failures));
        }
        failures.forEach(failure -> LOG.debug("A network does not take the question: {}", failure));
    }

    /** Returns the channel of a network, which all rounds share, so that a late answer to the first one is heard too. */
    private DatagramChannel channelOf(Departure departure) throws IOException {
        for (SelectionKey key : selector.keys()) {
            if (departure.equals(key.attachment())) {
                return (DatagramChannel) key.channel();
            }
        }
        boolean isIpv6 = departure.target().getAddress() instanceof Inet6Address;
        DatagramChannel channel =
                DatagramChannel.open(isIpv6 ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET);
        channels.add(channel);
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.SO_BROADCAST, true);
        if (departure.network().isPresent()) {
            channel.setOption(
                    StandardSocketOptions.IP_MULTICAST_IF, departure.network().get());
        }
        channel.bind(null);
        channel.register(selector, SelectionKey.OP_READ, departure);
        return channel;
    }

    private void listen(long deadline, Listener listener) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(LARGEST_DATAGRAM);
        long left = deadline - System.nanoTime();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            selector.select(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
            for (SelectionKey key : selector.selectedKeys()) {
                receive((DatagramChannel) key.channel(), buffer.clear(), listener);
            }
            selector.selectedKeys().clear();
            left = deadline - System.nanoTime();
        }
    }

    private static void receive(DatagramChannel channel, ByteBuffer buffer, Listener listener) {
        try {
            if (channel.receive(buffer) instanceof InetSocketAddress sender) {
                byte[] datagram = new byte[buffer.flip().remaining()];
                buffer.get(datagram);
                listener.received(datagram, sender);
            }
        } catch (IOException | ProtocolException e) {
            LOG.debug("A datagram is no answer: {}", e.toString());
        }
    }

    @Override
    public void close() throws IOException {
        for (DatagramChannel channel : channels) {
            channel.close();
        }
        selector.close();
    }
}
