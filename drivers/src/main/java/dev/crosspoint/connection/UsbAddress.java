package dev.crosspoint.connection;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * An instrument on USB that speaks USBTMC, {@code USB0::0x0957::0xCE18::serial::INSTR}.
 *
 * @param board number of the USB board, 0 unless the computer has several
 * @param vendorId USB vendor number, 0 to 0xFFFF
 * @param productId USB product number, 0 to 0xFFFF
 * @param serialNumber the instrument's serial number, in its own letter case
 * @param interfaceNumber USB interface, or empty for the lowest that speaks USBTMC
 */
public record UsbAddress(int board, int vendorId, int productId, String serialNumber, OptionalInt interfaceNumber)
        implements Address {

    public UsbAddress {
        AddressPart.number(board, "board number", 0, AddressPart.HIGHEST_BOARD);
        AddressPart.number(vendorId, "vendor number", 0, 0xFFFF);
        AddressPart.number(productId, "product number", 0, 0xFFFF);
        AddressPart.serialNumber(serialNumber);
        interfaceNumber.ifPresent(number -> AddressPart.number(number, "interface number", 0, 255));
    }

    @Override
    public String resourceString() {
        String usbInterface = interfaceNumber.isPresent() ? "::" + interfaceNumber.getAsInt() : "";
        return String.format(
                Locale.ROOT,
                "USB%d::0x%04X::0x%04X::%s%s::INSTR",
                board,
                vendorId,
                productId,
                serialNumber,
                usbInterface);
    }
}
