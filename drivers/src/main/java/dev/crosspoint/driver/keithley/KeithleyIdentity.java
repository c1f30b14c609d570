package dev.crosspoint.driver.keithley;

import dev.crosspoint.instrument.Identity;
import java.util.Locale;

/** How Keithley's instruments call themselves: {@code KEITHLEY INSTRUMENTS INC.}, {@code MODEL 2401}, in any letter case. */
final class KeithleyIdentity {
    private static final String MAKER = "KEITHLEY";
    private static final String BEFORE_MODEL = "MODEL ";

    private KeithleyIdentity() {}

    static boolean isModel(Identity identity, String model) {
        String maker = identity.manufacturer().toUpperCase(Locale.ROOT);
        String own = identity.model().toUpperCase(Locale.ROOT);
        String bare = own.startsWith(BEFORE_MODEL) ? own.substring(BEFORE_MODEL.length()) : own;
        return maker.startsWith(MAKER) && bare.strip().equals(model);
    }
}
