package dev.crosspoint.connection;

/**
 * An instrument on a serial port, {@code ASRL1::INSTR} or {@code ASRL/dev/ttyUSB0::INSTR}.
 *
 * @param port VISA's number of the port, or the operating system's name such as {@code COM3} or {@code /dev/ttyUSB0}, in
 *     its own letter case
 */
public record SerialAddress(String port) implements Address {

    public SerialAddress {
        AddressPart.serialPort(port);
    }

    @Override
    public String resourceString() {
        return "ASRL" + port + "::INSTR";
    }
}
