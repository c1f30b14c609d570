package dev.crosspoint.simulation.vxi11;

import dev.crosspoint.simulation.server.InstrumentLock;
import dev.crosspoint.simulation.server.PolledInstrument;
import dev.crosspoint.simulation.server.TwinServer;
import dev.crosspoint.simulation.time.Timeline;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/** Serves the instruments of a bench by VXI-11 on the loopback address, the first one as {@code inst0}, the next as {@code inst1}. */
public final class Vxi11Server implements AutoCloseable {
    /** The port at which clients look for a portmapper (RFC 1833). */
    public static final int PORTMAPPER_PORT = 111;

    private final TwinServer core;
    private final TwinServer abort;
    private final Map<String, String> deviceNames = new LinkedHashMap<>();
    private Optional<Portmapper> portmapper = Optional.empty();

    /**
     * Starts serving.
     *
     * @param instruments the instruments by their names on the bench
     * @param portmapper port of a portmapper, {@link #PORTMAPPER_PORT} for any client, 0 for any that is free; empty for none
     * @param longestMessage longest program message in bytes; longer ones are thrown away
     */
    public static Vxi11Server start(
            Map<String, ? extends PolledInstrument> instruments,
            Timeline timeline,
            OptionalInt portmapper,
            int longestMessage)
            throws IOException {
        Vxi11Server server = new Vxi11Server(instruments, timeline, longestMessage);
        if (portmapper.isPresent()) {
            try {
                server.portmapper = Optional.of(new Portmapper(
                        Map.of(Vxi11Core.PROGRAM, server.core.port(), Vxi11Abort.PROGRAM, server.abort.port()),
                        timeline,
                        portmapper.getAsInt()));
            } catch (IOException e) {
                server.close();
                throw e;
            }
        }
        return server;
    }

    private Vxi11Server(Map<String, ? extends PolledInstrument> instruments, Timeline timeline, int longestMessage)
            throws IOException {
        Map<String, LanDevice> devices = new LinkedHashMap<>();
        instruments.forEach((name, instrument) -> {
            String deviceName = "inst" + devices.size();
            deviceNames.put(name, deviceName);
            devices.put(deviceName, new LanDevice(instrument, new InstrumentLock(timeline)));
        });
        AtomicInteger links = new AtomicInteger();
        // A call carries a message, or part of one, and some numbers.
        int longestCall = longestMessage + (1 << 10);
        this.abort = TwinServer.start("vxi-11-abort", Vxi11Abort::new, timeline, 0, longestCall, RecordMarking::new);
        this.core = TwinServer.start(
                "vxi-11",
                () -> new Vxi11Core(devices, timeline, links::incrementAndGet, abort::port, longestMessage),
                timeline,
                0,
                longestCall,
                RecordMarking::new);
    }

    /** Returns the LAN device name of an instrument, such as {@code inst0}. */
    public String deviceName(String instrument) {
        return deviceNames.get(instrument);
    }

    /** Returns the TCP port of the core channel. */
    public int corePort() {
        return core.port();
    }

    /** Returns the port of the portmapper, if there is one. */
    public OptionalInt portmapperPort() {
        return portmapper.map(running -> OptionalInt.of(running.port())).orElse(OptionalInt.empty());
    }

    /** Cuts all connections and stops serving. */
    @Override
    public void close() {
        portmapper.ifPresent(Portmapper::close);
        core.close();
        abort.close();
    }
}
