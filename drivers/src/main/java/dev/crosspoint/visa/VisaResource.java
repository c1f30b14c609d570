package dev.crosspoint.visa;

import java.util.Optional;

/**
 * A resource that VISA has found.
 *
 * @param name its resource string, as {@link VisaResourceManager#open} takes it
 * @param interfaceType how it is connected: 1 GPIB, 4 serial, 6 LAN, 7 USB (VI_ATTR_INTF_TYPE)
 * @param interfaceNumber number of the board
 * @param resourceClass what it is, such as {@code INSTR} or {@code SOCKET}
 * @param alias the name that a user gave it in the maker's tool
 */
public record VisaResource(
        String name, int interfaceType, int interfaceNumber, String resourceClass, Optional<String> alias) {}
