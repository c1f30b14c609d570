package dev.crosspoint.connection;

/**
 * An instrument on the LAN that speaks VXI-11, {@code TCPIP0::host::inst0::INSTR}.
 *
 * @param board number of the network board, 0 unless the computer has several
 * @param host name or address; an IPv6 address stands in square brackets
 * @param device LAN device name, {@code inst0} unless a gateway serves several
 */
public record Vxi11Address(int board, String host, String device) implements Address {

    public Vxi11Address {
        AddressPart.number(board, "board number", 0, AddressPart.HIGHEST_BOARD);
        host = AddressPart.host(host);
        device = AddressPart.vxi11Device(device);
    }

    @Override
    public String resourceString() {
        return "TCPIP" + board + "::" + host + "::" + device + "::INSTR";
    }
}
