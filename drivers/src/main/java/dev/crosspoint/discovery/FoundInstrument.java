package dev.crosspoint.discovery;

import dev.crosspoint.connection.Address;
import dev.crosspoint.instrument.Identity;
import java.util.List;

/**
 * An instrument that said who it is.
 *
 * @param identity who
 * @param addresses all addresses at which something said so, the one to use first
 */
public record FoundInstrument(Identity identity, List<Address> addresses) {

    public FoundInstrument {
        addresses = List.copyOf(addresses);
    }
}
