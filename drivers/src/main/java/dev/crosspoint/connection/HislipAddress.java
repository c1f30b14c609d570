package dev.crosspoint.connection;

/**
 * An instrument on the LAN that speaks HiSLIP, {@code TCPIP0::host::hislip0::INSTR} or {@code ...::hislip0,port::INSTR}.
 *
 * @param board number of the network board, 0 unless the computer has several
 * @param host name or address; an IPv6 address stands in square brackets
 * @param device HiSLIP sub-address, such as {@code hislip0}
 * @param port TCP port, {@value #STANDARD_PORT} unless the instrument says otherwise
 */
public record HislipAddress(int board, String host, String device, int port) implements Address {

    /** The port registered for HiSLIP (IVI-6.1). */
    public static final int STANDARD_PORT = 4880;

    public HislipAddress {
        AddressPart.number(board, "board number", 0, AddressPart.HIGHEST_BOARD);
        host = AddressPart.host(host);
        device = AddressPart.hislipDevice(device);
        AddressPart.number(port, "port", 1, AddressPart.HIGHEST_PORT);
    }

    @Override
    public String resourceString() {
        String explicitPort = port == STANDARD_PORT ? "" : "," + port;
        return "TCPIP" + board + "::" + host + "::" + device + explicitPort + "::INSTR";
    }
}
