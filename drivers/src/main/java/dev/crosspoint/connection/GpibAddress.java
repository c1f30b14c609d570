package dev.crosspoint.connection;

import java.util.OptionalInt;

/**
 * An instrument on a GPIB bus, {@code GPIB0::17::INSTR}.
 *
 * @param board number of the GPIB board
 * @param primary primary address, 0 to 30
 * @param secondary secondary address, 0 to 30, or empty for none
 */
public record GpibAddress(int board, int primary, OptionalInt secondary) implements Address {

    public GpibAddress {
        AddressPart.number(board, "board number", 0, AddressPart.HIGHEST_BOARD);
        AddressPart.number(primary, "primary address", 0, 30);
        secondary.ifPresent(address -> AddressPart.number(address, "secondary address", 0, 30));
    }

    @Override
    public String resourceString() {
        String second = secondary.isPresent() ? "::" + secondary.getAsInt() : "";
        return "GPIB" + board + "::" + primary + second + "::INSTR";
    }
}
