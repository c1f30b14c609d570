package dev.crosspoint.connection;

/**
 * Where an instrument is: a VISA resource string, or a string like it for an instrument behind a library of its maker. It
 * also decides the kind of connection.
 *
 * <p>Addresses are values: two spellings of one resource string are equal once parsed.
 */
public sealed interface Address
        permits SocketAddress, Vxi11Address, HislipAddress, UsbAddress, GpibAddress, SerialAddress, LibraryAddress {

    /** Returns the address as a resource string, with every part spelled out. */
    String resourceString();

    /**
     * Returns the address that a resource string names: one of VISA (IVI VPP-4.3, "The VISA Library", address strings), or
     * that of a {@link LibraryAddress}.
     *
     * <p>Letter case does not matter, board 0 and the class {@code INSTR} may be left out, and so may the LAN device
     * {@code inst0}.
     *
     * @throws IllegalArgumentException if the text is no resource string, saying where it goes wrong and what is allowed
     */
    static Address parse(String resourceString) {
        return new AddressParser(resourceString).parse();
    }
}
