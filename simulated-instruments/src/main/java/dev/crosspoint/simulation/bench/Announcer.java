package dev.crosspoint.simulation.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Announces services of this program by multicast DNS (RFC 6762 and 6763), as instruments in a LAN do, but on the loopback network
 * alone, for the twins answer nowhere else.
 */
final class Announcer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final String HOST = "crosspoint";

    private final JmDNS responder;

    /**
     * Starts to answer.
     *
     * @throws IOException if this computer has no multicast on its loopback network
     */
    Announcer() throws IOException {
        responder = JmDNS.create(InetAddress.getLoopbackAddress(), HOST);
    }

    /**
     * Announces a service; one of the same name that somebody else has announced makes it change its name.
     *
     * @param type its kind, such as {@code _hislip._tcp}
     * @param name its name, for people
     * @param properties what its TXT record says
     */
    void add(String type, String name, int port, Map<String, String> properties) throws IOException {
        responder.registerService(ServiceInfo.create(type + ".local.", name, port, 0, 0, properties));
    }

    /** Takes all announcements back. */
    @Override
    public void close() {
        try {
            responder.close();
        } catch (IOException e) {
            LOG.warn("Announcements could not be taken back", e);
        }
    }
}
