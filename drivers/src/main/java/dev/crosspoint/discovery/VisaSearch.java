package dev.crosspoint.discovery;

import dev.crosspoint.connection.Address;
import dev.crosspoint.connection.SerialAddress;
import dev.crosspoint.visa.VisaResource;
import dev.crosspoint.visa.VisaResourceManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an installed VISA library knows or finds, such as instruments on GPIB and USB. Serial ports are left out:
 * {@link SerialPortSearch} finds them under the names of the operating system.
 */
public final class VisaSearch implements AddressSearch {
    private static final Logger LOG = LoggerFactory.getLogger(VisaSearch.class);
    private static final String EVERYTHING = "?*";

    private final Supplier<VisaResourceManager> manager;

    /**
     * Creates the search.
     *
     * @param manager loads the library, if there is one
     */
    public VisaSearch(Supplier<VisaResourceManager> manager) {
        this.manager = manager;
    }

    @Override
    public String name() {
        return "VISA";
    }

    @Override
    public List<Address> search(Duration time) {
        List<Address> addresses = new ArrayList<>();
        for (VisaResource resource : manager.get().find(EVERYTHING)) {
            parse(resource.name())
                    .filter(address -> !(address instanceof SerialAddress))
                    .ifPresent(addresses::add);
        }
        return addresses;
    }

    /** VISA also finds what is no instrument, such as boards, and kinds of links that there is nothing for here. */
    private static Optional<Address> parse(String resource) {
        try {
            return Optional.of(Address.parse(resource));
        } catch (IllegalArgumentException e) {
            LOG.info("VISA has found {}, which is no instrument that can be opened: {}", resource, e.getMessage());
            return Optional.empty();
        }
    }
}
