package dev.crosspoint.discovery;

import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.HislipAddress;
import dev.crosspoint.connection.SerialAddress;
import dev.crosspoint.connection.SocketAddress;
import dev.crosspoint.connection.UsbAddress;
import dev.crosspoint.connection.Vxi11Address;
import java.util.Comparator;

/** Which of an instrument's addresses to use: links that mark the end of a message and can be cleared before those that cannot. */
final class Preference {
    static final Comparator<Address> ORDER =
            Comparator.comparingInt(Preference::rank).thenComparing(Address::resourceString);

    private Preference() {}

    private static int rank(Address address) {
        if (address instanceof HislipAddress) {
            return 0;
        } else if (address instanceof UsbAddress) {
            return 1;
        } else if (address instanceof Vxi11Address) {
            return 2;
        } else if (address instanceof SocketAddress) {
            return 4;
        } else if (address instanceof SerialAddress) {
            return 5;
        }
        return 3;
    }
}
