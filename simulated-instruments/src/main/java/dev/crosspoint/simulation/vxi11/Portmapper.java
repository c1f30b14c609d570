package dev.crosspoint.simulation.vxi11;

import dev.crosspoint.simulation.server.TwinServer;
import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.simulation.time.Waiter;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells clients at which TCP port a program is, over TCP and over UDP, where they also broadcast (RFC 1833, version 2). */
final class Portmapper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Portmapper.class);
    private static final int PROGRAM = 100_000;
    private static final int VERSION = 2;
    private static final int GET_PORT = 3;
    private static final int TCP = 6;
    private static final int LONGEST_CALL = 1 << 12;

    private final Map<Integer, Integer> ports;
    private final TwinServer tcp;
    private final DatagramSocket udp;
    private final Thread reader;

    /**
     * Starts the portmapper.
     *
     * @param ports TCP port of each program
     * @param port its own port, 111 for any client; 0 for any that is free
     * @throws IOException if the port is taken, or not allowed to this user
     */
    Portmapper(Map<Integer, Integer> ports, Timeline timeline, int port) throws IOException {
        this.ports = Map.copyOf(ports);
        try {
            this.tcp = TwinServer.start(
                    "portmapper", () -> new Program(this.ports), timeline, port, LONGEST_CALL, RecordMarking::new);
        } catch (IOException e) {
            throw new IOException(
                    "VXI-11 needs port " + port + " for its portmapper, which only an administrator may open: "
                            + e.getMessage(),
                    e);
        }
        this.udp = openUdp(tcp);
        this.reader = new Thread(this::answer, "portmapper");
        reader.setDaemon(true);
        reader.start();
    }

    /** On all addresses, for a broadcast is to none of ours; whom to answer is looked at call by call. */
    private static DatagramSocket openUdp(TwinServer tcp) throws IOException {
        try {
            return new DatagramSocket(new InetSocketAddress(tcp.port()));
        } catch (SocketException e) {
            tcp.close();
            throw new IOException("VXI-11 needs UDP port " + tcp.port() + " for its portmapper: " + e.getMessage(), e);
        }
    }

    int port() {
        return tcp.port();
    }

    private void answer() {
        byte[] buffer = new byte[LONGEST_CALL];
        while (!udp.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                udp.receive(packet);
                answer(packet);
            } catch (IOException e) {
                LOG.debug("The portmapper received nothing: {}", e.toString());
            } catch (MalformedCallException e) {
                LOG.debug("The portmapper was sent no call: {}", e.getMessage());
            }
        }
    }

    /** Answers this computer alone: the instruments are on its loopback address. */
    private void answer(DatagramPacket packet) throws IOException, MalformedCallException {
        if (!packet.getAddress().isLoopbackAddress()) {
            return;
        }
        RpcCall call = RpcCall.of(Arrays.copyOf(packet.getData(), packet.getLength()));
        if (call.program() == PROGRAM && call.version() == VERSION && call.procedure() == GET_PORT) {
            byte[] reply = call.reply(RpcCall.Ending.SUCCESS, portOf(ports, call.arguments()));
            udp.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
        }
    }

    private static RpcWriter portOf(Map<Integer, Integer> ports, RpcReader arguments) throws MalformedCallException {
        int program = arguments.integer();
        arguments.integer();
        boolean isTcp = arguments.integer() == TCP;
        return new RpcWriter().integer(isTcp ? ports.getOrDefault(program, 0) : 0);
    }

    @Override
    public void close() {
        udp.close();
        tcp.close();
    }

    private static final class Program extends RpcProgram {
        private final Map<Integer, Integer> ports;

        Program(Map<Integer, Integer> ports) {
            super(PROGRAM, VERSION);
            this.ports = ports;
        }

        @Override
        Optional<RpcWriter> call(int procedure, RpcReader arguments, Waiter client) throws MalformedCallException {
            return procedure == GET_PORT ? Optional.of(portOf(ports, arguments)) : Optional.empty();
        }
    }
}
