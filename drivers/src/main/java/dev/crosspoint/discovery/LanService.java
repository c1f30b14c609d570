package dev.crosspoint.discovery;

import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.HislipAddress;
import dev.crosspoint.connection.SocketAddress;
import dev.crosspoint.connection.Vxi11Address;
import java.util.OptionalInt;

/**
 * The services by which instruments announce themselves (LXI Device Specification, "LXI Discovery and Identification"), and the
 * addresses that they stand for.
 */
enum LanService {
    HISLIP("_hislip._tcp.local") {
        @Override
        Address address(String host, int port) {
            return new HislipAddress(0, host, "hislip0", port);
        }
    },
    /** Its port is that of the portmapper. */
    VXI_11("_vxi-11._tcp.local") {
        @Override
        Address address(String host, int port) {
            return new Vxi11Address(0, host, "inst0", OptionalInt.empty());
        }
    },
    SCPI_RAW("_scpi-raw._tcp.local") {
        @Override
        Address address(String host, int port) {
            return new SocketAddress(0, host, port);
        }
    },
    /** Its port is that of the instrument's web page; how to speak to it is not said, and most understand VXI-11. */
    LXI("_lxi._tcp.local") {
        @Override
        Address address(String host, int port) {
            return new Vxi11Address(0, host, "inst0", OptionalInt.empty());
        }
    };

    private final DnsName type;

    LanService(String type) {
        this.type = DnsName.of(type);
    }

    /** Returns the name that its instances are found under. */
    DnsName type() {
        return type;
    }

    /**
     * Returns where an instance is.
     *
     * @throws IllegalArgumentException if host or port cannot be those of an address
     */
    abstract Address address(String host, int port);
}
