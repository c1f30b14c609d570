package dev.crosspoint.discovery;

import dev.crosspoint.connection.Address;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What instruments have said of their services so far, and what is still to be asked (DNS-SD, RFC 6763). */
final class Announcements {
    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);

    /** As many as a message for one network packet can ask for. */
    private static final int MOST_QUESTIONS = 16;

    private final Map<DnsName, LanService> instances = new LinkedHashMap<>();
    private final Map<DnsName, DnsRecord.Service> services = new HashMap<>();
    private final Map<DnsName, InetAddress> hosts = new HashMap<>();

    /** Adds what an answer says; link-local addresses in it are of the network that its sender is in. */
    void add(List<DnsRecord> records, InetAddress sender) {
        for (DnsRecord record : records) {
            if (record instanceof DnsRecord.Pointer pointer) {
                kind(pointer.name()).ifPresent(kind -> instances.put(pointer.instance(), kind));
            } else if (record instanceof DnsRecord.Service service) {
                services.put(service.name(), service);
            } else if (record instanceof DnsRecord.Host host) {
                HostAddress.reachable(host.address(), sender)
                        .ifPresent(address -> hosts.merge(host.name(), address, HostAddress::better));
            }
        }
    }

    /** Returns what to ask for now: instances of the services, and what is missing of those that are known. */
    List<DnsQuestion> questions() {
        Set<DnsQuestion> questions = new LinkedHashSet<>();
        for (LanService kind : LanService.values()) {
            questions.add(new DnsQuestion(kind.type(), DnsType.PTR));
        }
        for (DnsName instance : instances.keySet()) {
            DnsRecord.Service service = services.get(instance);
            if (service == null) {
                questions.add(new DnsQuestion(instance, DnsType.SRV));
            } else if (!(hosts.get(service.host()) instanceof Inet4Address)) {
                questions.add(new DnsQuestion(service.host(), DnsType.A));
                questions.add(new DnsQuestion(service.host(), DnsType.AAAA));
            }
        }
        return questions.stream().limit(MOST_QUESTIONS).toList();
    }

    /** Returns where the instances are whose host and port are known. */
    Set<Address> addresses() {
        Set<Address> addresses = new LinkedHashSet<>();
        instances.forEach((instance, kind) -> address(instance, kind).ifPresent(addresses::add));
        return addresses;
    }

    private Optional<Address> address(DnsName instance, LanService kind) {
        DnsRecord.Service service = services.get(instance);
        InetAddress host = service == null ? null : hosts.get(service.host());
        if (host == null) {
            LOG.info("{} is announced, but does not say at which address it is", instance);
            return Optional.empty();
        }
        try {
            return Optional.of(kind.address(HostAddress.text(host), service.port()));
        } catch (IllegalArgumentException e) {
            LOG.info("{} is announced at a place that cannot be: {}", instance, e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<LanService> kind(DnsName type) {
        for (LanService kind : LanService.values()) {
            if (kind.type().equals(type)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
