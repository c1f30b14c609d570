package dev.crosspoint.simulation.hislip;

import dev.crosspoint.simulation.server.InstrumentLock;
import dev.crosspoint.simulation.server.PolledInstrument;
import dev.crosspoint.simulation.server.TwinServer;
import dev.crosspoint.simulation.time.Timeline;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Serves the instruments of a bench by HiSLIP on the loopback address, the first one as {@code hislip0}, the next as {@code hislip1}. */
public final class HislipServer implements AutoCloseable {
    /** The port registered for HiSLIP (IVI-6.1). */
    public static final int PORT = 4880;

    private static final int MOST_SESSIONS = 0xFFFF;

    private final Timeline timeline;
    private final int longestMessage;
    private final Map<String, String> subAddresses = new LinkedHashMap<>();
    private final Map<String, PolledInstrument> instruments = new LinkedHashMap<>();
    private final Map<PolledInstrument, InstrumentLock> locks = new HashMap<>();
    private final Map<Integer, HislipSession> sessions = new HashMap<>();
    private final TwinServer server;
    private int lastNumber;

    /** A session that has just been opened. */
    record Opened(int number, HislipSession session) {}

    /**
     * Starts serving.
     *
     * @param instruments the instruments by their names on the bench
     * @param port TCP port, 0 for any that is free
     * @param longestMessage longest program message in bytes; longer ones are thrown away
     */
    public static HislipServer start(
            Map<String, ? extends PolledInstrument> instruments, Timeline timeline, int port, int longestMessage)
            throws IOException {
        return new HislipServer(instruments, timeline, port, longestMessage);
    }

    private HislipServer(
            Map<String, ? extends PolledInstrument> served, Timeline timeline, int port, int longestMessage)
            throws IOException {
        this.timeline = timeline;
        this.longestMessage = longestMessage;
        served.forEach((name, instrument) -> {
            String subAddress = "hislip" + subAddresses.size();
            subAddresses.put(name, subAddress);
            instruments.put(subAddress, instrument);
            locks.put(instrument, new InstrumentLock(timeline));
        });
        this.server = TwinServer.start(
                "hislip", () -> new HislipChannel(this), timeline, port, longestMessage, HislipFraming::new);
    }

    /** Returns the sub-address of an instrument, such as {@code hislip0}. */
    public String subAddress(String instrument) {
        return subAddresses.get(instrument);
    }

    /** Returns the TCP port. */
    public int port() {
        return server.port();
    }

    int longestMessage() {
        return longestMessage;
    }

    /** Opens a session; an empty sub-address is the first instrument's. */
    synchronized Optional<Opened> open(String subAddress) {
        String wanted = subAddress.isEmpty() ? "hislip0" : subAddress.toLowerCase(Locale.ROOT);
        PolledInstrument instrument = instruments.get(wanted);
        if (instrument == null || sessions.size() == MOST_SESSIONS) {
            return Optional.empty();
        }
        do {
            lastNumber = lastNumber % MOST_SESSIONS + 1;
        } while (sessions.containsKey(lastNumber));
        HislipSession session = new HislipSession(instrument, timeline, longestMessage);
        sessions.put(lastNumber, session);
        return Optional.of(new Opened(lastNumber, session));
    }

    synchronized Optional<HislipSession> session(int number) {
        return Optional.ofNullable(sessions.get(number));
    }

    /** Ends a session, whichever of its channels was closed first. */
    void close(HislipSession session) {
        synchronized (this) {
            sessions.values().remove(session);
        }
        session.end();
        lockOf(session).unlock(session);
    }

    InstrumentLock lockOf(HislipSession session) {
        return locks.get(session.instrument());
    }

    /** Cuts all connections and stops serving. */
    @Override
    public void close() {
        server.close();
    }
}
