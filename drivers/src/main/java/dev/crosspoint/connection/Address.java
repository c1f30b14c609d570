package dev.crosspoint.connection;

/** Where an instrument is: a VISA resource string, which also decides the kind of connection. */
public sealed interface Address permits SocketAddress {

    /** Returns the address as a VISA resource string. */
    String resourceString();

    /**
     * Returns the address that a VISA resource string names.
     *
     * @throws IllegalArgumentException if the text is no resource string, saying where it goes wrong and what is allowed
     */
    static Address parse(String resourceString) {
        throw new IllegalArgumentException(resourceString);
    }
}
