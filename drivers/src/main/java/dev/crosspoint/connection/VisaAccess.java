package dev.crosspoint.connection;

import dev.crosspoint.visa.VisaResourceManager;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * When VISA opens a link, and whose.
 *
 * @param use which links it opens
 * @param manager loads the library, only when a link needs it
 */
public record VisaAccess(VisaUse use, Supplier<VisaResourceManager> manager) {

    /** Opens nothing. */
    static final VisaAccess NONE = new VisaAccess(VisaUse.BUILTIN, () -> {
        throw new IllegalStateException("links that are built in need no VISA");
    });

    boolean opens(Address address) {
        return switch (use) {
            case SYSTEM -> !(address instanceof LibraryAddress);
            case AUTO -> address instanceof GpibAddress || address instanceof UsbAddress;
            case BUILTIN -> false;
        };
    }

    Connection open(Address address, Duration timeout, SerialSettings serial) {
        if (address instanceof SocketAddress || address instanceof SerialAddress) {
            return VisaStreamConnection.open(address, timeout, serial, manager.get());
        }
        return VisaConnection.open(address, timeout, manager.get());
    }
}
