package dev.crosspoint.discovery;

import java.net.InetAddress;

/** What an answer of the domain name system says of a name, as far as it serves to find a service (RFC 1035, 2782, 6763). */
sealed interface DnsRecord {

    /** Returns what it says something of. */
    DnsName name();

    /** A service has an instance. */
    record Pointer(DnsName name, DnsName instance) implements DnsRecord {}

    /** An instance of a service is at a port of a host. */
    record Service(DnsName name, DnsName host, int port) implements DnsRecord {}

    /** A host has an address, one of IPv4 or of IPv6. */
    record Host(DnsName name, InetAddress address) implements DnsRecord {}
}
