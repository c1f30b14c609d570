package dev.crosspoint.connection;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An instrument behind a library of its maker, {@code PS6000::AB123/001}, or {@code PS6000} for the first one found.
 *
 * @param library name of the library in capitals, one of {@link #LIBRARIES}
 * @param serialNumber the instrument's serial number, in its own letter case, or empty for the first one found
 */
public record LibraryAddress(String library, Optional<String> serialNumber) implements Address {

    /** The libraries that there are addresses for. */
    public static final Set<String> LIBRARIES = Set.of("PS6000");

    public LibraryAddress {
        library = library.toUpperCase(Locale.ROOT);
        if (!LIBRARIES.contains(library)) {
            throw new IllegalArgumentException("\"" + library + "\" should be one of " + LIBRARIES);
        }
        serialNumber.ifPresent(AddressPart::serialNumber);
    }

    @Override
    public String resourceString() {
        return library + serialNumber.map(serial -> "::" + serial).orElse("");
    }
}
