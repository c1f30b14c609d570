package dev.crosspoint.protocol.pulse;

import dev.crosspoint.settings.Quantities;
import dev.crosspoint.settings.Setting;
import dev.crosspoint.stimulus.HeldLevel;
import dev.crosspoint.stimulus.LevelSequence;
import dev.crosspoint.stimulus.SwitchingOperation;
import java.util.List;

/** One pulse from 0 V and the time at 0 V after it. */
public record PulseSettings(
        @Setting(value = "voltage of the pulse, either sign", unit = "V", min = -200, max = 200)
        double level,

        @Setting(value = "duration of the pulse", unit = "s", min = 10e-6, max = 1e5)
        double width,

        @Setting(value = "time at 0 V after the pulse", unit = "s", min = 10e-6, max = 1e5)
        double gap) {

    public PulseSettings {
        if (level == 0) {
            throw new IllegalArgumentException("level must differ from 0 V, the level between pulses");
        }
    }

    /**
     * Returns the pulse and the gap after it, sampled.
     *
     * @param number number of the pulse, from 1
     * @throws IllegalArgumentException if width or gap is not a whole number of sample intervals
     */
    public List<HeldLevel> sampled(double sampleInterval, SwitchingOperation operation, int number) {
        return List.of(
                new HeldLevel(level, LevelSequence.samplesIn(width, sampleInterval, "a width"), operation, number),
                new HeldLevel(
                        0, LevelSequence.samplesIn(gap, sampleInterval, "a gap"), SwitchingOperation.BASE, number));
    }

    /**
     * Refuses this pulse as a read if it is no smaller than a pulse that changes the device.
     *
     * @param name what that pulse is called in the file
     * @param written its voltage in V
     * @throws IllegalArgumentException naming both
     */
    public void requireReadBelow(String name, double written) {
        if (Math.abs(level) >= Math.abs(written)) {
            throw new IllegalArgumentException("read must be smaller than " + name + ", or it changes what it reads: "
                    + Quantities.format(level, "V") + " against " + Quantities.format(written, "V"));
        }
    }

    @Override
    public String toString() {
        return Quantities.format(level, "V") + " for " + Quantities.format(width, "s") + ", "
                + Quantities.format(gap, "s") + " apart";
    }
}
