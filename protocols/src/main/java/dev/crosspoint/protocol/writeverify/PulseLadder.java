package dev.crosspoint.protocol.writeverify;

import dev.crosspoint.protocol.pulse.PulseSettings;
import dev.crosspoint.settings.Quantities;
import dev.crosspoint.settings.Setting;
import dev.crosspoint.stimulus.HeldLevel;
import dev.crosspoint.stimulus.SwitchingOperation;
import java.util.List;

/** Pulses that become larger step by step as long as they do not suffice. */
public record PulseLadder(
        @Setting(value = "voltage of the first pulse, either sign", unit = "V", min = -200, max = 200)
        double start,

        @Setting(value = "by how much the next pulse is larger", unit = "V", min = 1e-6, max = 200)
        double step,

        @Setting(value = "voltage that no pulse exceeds, of the sign of start", unit = "V", min = -200, max = 200)
        double max,

        @Setting(value = "duration of each pulse", unit = "s", min = 10e-6, max = 1e5)
        double width,

        @Setting(value = "time at 0 V after each pulse", unit = "s", min = 10e-6, max = 1e5)
        double gap) {

    /** Part of a step by which the last one may miss the largest voltage, for fractions that a double cannot hold. */
    private static final double ROUNDING = 1e-9;

    public PulseLadder {
        if (!(start * max > 0) || Math.abs(max) < Math.abs(start)) {
            throw new IllegalArgumentException("max must have the sign of start and be at least as large: "
                    + Quantities.format(max, "V") + " against " + Quantities.format(start, "V"));
        }
    }

    /** Returns the pulse after {@code steps} that did not suffice; from the largest on it stays the same. */
    PulseSettings after(int steps) {
        double most = Math.floor(Math.abs(max - start) / step + ROUNDING);
        return new PulseSettings(start + Math.copySign(step, start) * Math.min(steps, most), width, gap);
    }

    /** Returns the pulse after {@code steps} that did not suffice, with the gap after it. */
    List<HeldLevel> sampled(int steps, double sampleInterval, SwitchingOperation operation, int number) {
        return after(steps).sampled(sampleInterval, operation, number);
    }

    @Override
    public String toString() {
        return Quantities.format(start, "V") + " to " + Quantities.format(max, "V") + " in steps of "
                + Quantities.format(step, "V") + ", " + Quantities.format(width, "s") + " each, "
                + Quantities.format(gap, "s") + " apart";
    }
}
