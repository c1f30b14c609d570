package dev.crosspoint.connection;

/**
 * Where an instrument is: a VISA resource string, which also decides the kind of connection.
 *
 * <p>Addresses are values: two spellings of one resource string are equal once parsed.
 */
public sealed interface Address
        permits SocketAddress, Vxi11Address, HislipAddress, UsbAddress, GpibAddress, SerialAddress {

    /** Returns the address as a VISA resource string, with every part spelled out. */
    String resourceString();

    /**
     * Returns the address that a VISA resource string names (IVI VPP-4.3, "The VISA Library", address strings).
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
