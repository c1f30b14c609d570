package dev.crosspoint.discovery;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that answers datagrams on a port of the loopback address, as an instrument does that is looked for. */
final class DatagramResponder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DatagramResponder.class);

    private final DatagramSocket socket;

    /** Starts it; what {@code answers} returns for a datagram is sent back. */
    DatagramResponder(Function<byte[], List<byte[]>> answers) throws IOException {
        this(InetAddress.getLoopbackAddress(), answers);
    }

    /** Starts it at another address of this computer. */
    DatagramResponder(InetAddress address, Function<byte[], List<byte[]>> answers) throws IOException {
        socket = new DatagramSocket(0, address);
        Thread thread = new Thread(() -> serve(answers), "responder");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Function<byte[], List<byte[]>> answers) {
        try {
            while (true) {
                DatagramPacket question = new DatagramPacket(new byte[1 << 12], 1 << 12);
                socket.receive(question);
                for (byte[] answer : answers.apply(Arrays.copyOf(question.getData(), question.getLength()))) {
                    socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
                }
            }
        } catch (IOException e) {
            LOG.debug("the responder ends", e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The way that leads to nobody else. */
    Departures departures() {
        return () -> List.of(new Departure(new InetSocketAddress(socket.getLocalAddress(), port()), Optional.empty()));
    }

    @Override
    public void close() {
        socket.close();
    }
}
