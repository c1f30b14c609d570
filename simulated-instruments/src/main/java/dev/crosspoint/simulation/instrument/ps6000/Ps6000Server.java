package dev.crosspoint.simulation.instrument.ps6000;

import dev.crosspoint.simulation.server.MessageHandler;
import dev.crosspoint.simulation.server.Reply;
import dev.crosspoint.simulation.server.TwinServer;
import dev.crosspoint.simulation.time.Timeline;
import dev.crosspoint.simulation.time.Waiter;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a twin to the C stand-in for the vendor's library on a TCP port of the loopback address. Calls and answers are preceded
 * by their length in 4 bytes; all numbers have their lowest byte first. See {@link RemoteCalls} for the calls and {@link Answer}
 * for the answers.
 */
public final class Ps6000Server implements AutoCloseable {
    /** The longest call sets the thresholds of a few channels. */
    private static final int LONGEST_CALL = 1 << 16;

    private final Timeline timeline;
    private final BlockEnds blockEnds = new BlockEnds();
    private final TwinServer server;

    /**
     * Starts serving.
     *
     * @param name name of the instrument, for logs and threads
     * @param port TCP port, 0 for any that is free
     */
    public static Ps6000Server start(String name, PicoScope6402CTwin twin, Timeline timeline, int port)
            throws IOException {
        return new Ps6000Server(name, twin, timeline, port);
    }

    private Ps6000Server(String name, PicoScope6402CTwin twin, Timeline timeline, int port) throws IOException {
        this.timeline = timeline;
        Handler handler = new Handler(new RemoteCalls(twin, blockEnds), timeline);
        this.server = TwinServer.startBinary(name, handler, timeline, port, LONGEST_CALL);
        timeline.add(blockEnds);
    }

    /** Returns where it is, as the stand-in wants it: {@code host:port}. */
    public String address() {
        return "127.0.0.1:" + server.port();
    }

    /** Cuts all connections and stops serving. */
    @Override
    public void close() {
        timeline.remove(blockEnds);
        server.close();
    }

    /** One call at a time, whoever it comes from. */
    private record Handler(RemoteCalls calls, Timeline timeline) implements MessageHandler {
        private static final Logger LOG = LoggerFactory.getLogger(Ps6000Server.class);

        @Override
        public Reply handle(byte[] message, Waiter client) throws InterruptedException {
            return timeline.exclusively(() -> carryOut(message));
        }

        private Reply carryOut(byte[] message) {
            try {
                return Reply.of(calls.carryOut(message));
            } catch (MalformedRequestException e) {
                LOG.warn("A client that is not the stand-in is sent away: {}", e.getMessage());
                return Reply.disconnect();
            }
        }

        @Override
        public void messageTooLong() {
            throw new IllegalStateException("binary messages that are too long arrive empty");
        }
    }
}
