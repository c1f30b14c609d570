package dev.crosspoint.driver.pico;

import dev.crosspoint.instrument.Identity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The models with four inputs and ranges from 50 mV to 20 V, and the bandwidth limit that their inputs have ("PicoScope 6000
 * Series Data Sheet"; {@code ps6000Api.h}). The 6407, with a range of 100 mV only, is not among them.
 */
enum PicoModel {
    P6402A(20),
    P6402B(20),
    P6402C(20),
    P6402D(20),
    P6403A(20),
    P6403B(20),
    P6403C(20),
    P6403D(20),
    P6404A(25),
    P6404B(25),
    P6404C(25),
    P6404D(25);

    static final String MANUFACTURER = "Pico Technology";
    static final int INPUTS = 4;

    private final int bandwidthLimit;

    PicoModel(int bandwidthLimit) {
        this.bandwidthLimit = bandwidthLimit;
    }

    static Optional<PicoModel> of(Identity identity) {
        return Arrays.stream(values())
                .filter(model -> identity.manufacturer().equals(MANUFACTURER)
                        && identity.model().equals(model.number()))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values())
                .map(model -> "PicoScope " + model.number())
                .toList();
    }

    /** Returns the number on the case, such as {@code 6402C}. */
    String number() {
        return name().substring(1);
    }

    /** Returns what the library calls a bandwidth that is limited, or not. */
    int bandwidth(boolean limited) {
        if (!limited) {
            return Ps6000.PS6000_BW_FULL;
        }
        return bandwidthLimit == 20 ? Ps6000.PS6000_BW_20MHZ : Ps6000.PS6000_BW_25MHZ;
    }

    String describeBandwidth(boolean limited) {
        return limited ? bandwidthLimit + " MHz" : "full";
    }
}
