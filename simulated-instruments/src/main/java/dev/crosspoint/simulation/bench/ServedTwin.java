package dev.crosspoint.simulation.bench;

import java.util.Optional;

/**
 * A twin that answers.
 *
 * @param name name of the instrument on the bench
 * @param role what the instrument is for, such as {@code source-measure-unit}
 * @param model maker and model, such as {@code Keysight B2902A}
 * @param resourceString its address, such as {@code TCPIP0::127.0.0.1::5025::SOCKET}
 * @param libraryServer where the C library that stands in for its maker's reaches it, such as {@code 127.0.0.1:5026}; empty
 *     if its address is enough
 */
public record ServedTwin(
        String name, String role, String model, String resourceString, Optional<String> libraryServer) {

    /** Returns the same twin at another address. */
    ServedTwin at(String otherAddress) {
        return new ServedTwin(name, role, model, otherAddress, libraryServer);
    }
}
