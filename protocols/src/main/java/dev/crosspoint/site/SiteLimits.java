package dev.crosspoint.site;

import dev.crosspoint.settings.Quantities;
import dev.crosspoint.settings.Setting;
import dev.crosspoint.stimulus.WorstCase;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What the site allows on its device, stricter than what the instruments can do; no run goes beyond it. */
public record SiteLimits(
        @Setting(value = "largest voltage across the device, either sign", unit = "V", min = 0)
        double voltage,

        @Setting(value = "largest current through the device, either sign", unit = "A", min = 0)
        double current,

        @Setting(value = "most charge through the device in one run", unit = "C", min = 0)
        OptionalDouble charge,

        @Setting(value = "most energy into the device in one run", unit = "J", min = 0)
        OptionalDouble energy) {

    /** Returns what of a worst case lies beyond these limits, a sentence each; empty if nothing does. */
    public List<String> violations(WorstCase worst) {
        List<String> found = new ArrayList<>();
        compare(found, "voltage", worst.voltage(), OptionalDouble.of(voltage), "V");
        compare(found, "current", worst.current(), OptionalDouble.of(current), "A");
        compare(found, "charge", worst.charge(), charge, "C");
        compare(found, "energy", worst.energy(), energy, "J");
        return found;
    }

    private static void compare(List<String> found, String what, double worst, OptionalDouble limit, String unit) {
        if (limit.isPresent() && !(worst <= limit.getAsDouble())) {
            found.add(what + ": up to " + Quantities.approximately(worst, unit) + ", but the site allows "
                    + Quantities.approximately(limit.getAsDouble(), unit));
        }
    }
}
