package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.Identity;
import java.util.List;
import java.util.Locale;

/** The names that the vendor has had, in whatever case an instrument writes them. */
final class KeysightNames {
    private static final List<String> NAMES = List.of("KEYSIGHT", "AGILENT");

    private KeysightNames() {}

    /** Returns whether an instrument says that the vendor made it. */
    static boolean made(Identity identity) {
        String manufacturer = identity.manufacturer().toUpperCase(Locale.ROOT);
        return NAMES.stream().anyMatch(manufacturer::startsWith);
    }
}
