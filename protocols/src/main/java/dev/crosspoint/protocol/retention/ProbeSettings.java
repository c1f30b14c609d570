package dev.crosspoint.protocol.retention;

import dev.crosspoint.settings.Quantities;
import dev.crosspoint.settings.Setting;

/** One read of the state. */
public record ProbeSettings(
        @Setting(
                value = "voltage of a probe, too small to change the state, either sign",
                unit = "V",
                min = -200,
                max = 200)
        double level,

        @Setting(value = "duration of a probe", unit = "s", min = 20e-6, max = 1000)
        double width) {

    public ProbeSettings {
        if (level == 0) {
            throw new IllegalArgumentException("level must differ from 0 V, the level between probes");
        }
    }

    @Override
    public String toString() {
        return Quantities.format(level, "V") + " for " + Quantities.format(width, "s");
    }
}
