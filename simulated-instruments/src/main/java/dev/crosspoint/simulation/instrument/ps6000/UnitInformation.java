package dev.crosspoint.simulation.instrument.ps6000;

import static dev.crosspoint.simulation.instrument.ps6000.Ps6000Exception.require;

import java.util.List;

/** What the unit tells about itself ({@code PICO_INFO}). */
final class UnitInformation {
    /** {@code PICO_MAC_ADDRESS}, which a unit on USB does not have. */
    private static final int MAC_ADDRESS = 11;

    private final List<String> lines;

    /** All but model and serial number is made up, in the form that real units use. */
    UnitInformation(String serialNumber) {
        this.lines = List.of(
                "2.1.100.6000", "3.0", "1", "6402C", serialNumber, "21Aug18", "1.0", "1", "1", "1.4.0.0", "1.0.20.0");
    }

    String line(int info) {
        require(info >= 0 && info <= MAC_ADDRESS, PicoStatus.INVALID_INFO);
        require(info < MAC_ADDRESS, PicoStatus.INFO_UNAVAILABLE);
        return lines.get(info);
    }
}
