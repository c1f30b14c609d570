package dev.crosspoint.connection;

import java.util.OptionalInt;

/**
 * An instrument on the LAN that speaks VXI-11, {@code TCPIP0::host::inst0::INSTR}; {@code ...::inst0,port::INSTR}, which is ours,
 * goes straight to a port where no portmapper can answer.
 *
 * @param board number of the network board, 0 unless the computer has several
 * @param host name or address; an IPv6 address stands in square brackets
 * @param device LAN device name, {@code inst0} unless a gateway serves several
 * @param corePort TCP port of the core channel; empty if the host's portmapper knows it
 */
public record Vxi11Address(int board, String host, String device, OptionalInt corePort) implements Address {

    public Vxi11Address {
        AddressPart.number(board, "board number", 0, AddressPart.HIGHEST_BOARD);
        host = AddressPart.host(host);
        device = AddressPart.vxi11Device(device);
        corePort.ifPresent(port -> AddressPart.number(port, "port", 1, AddressPart.HIGHEST_PORT));
    }

    @Override
    public String resourceString() {
        String port = corePort.isPresent() ? "," + corePort.getAsInt() : "";
        return "TCPIP" + board + "::" + host + "::" + device + port + "::INSTR";
    }
}
