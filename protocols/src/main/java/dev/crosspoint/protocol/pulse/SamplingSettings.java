package dev.crosspoint.protocol.pulse;

import dev.crosspoint.protocol.ReadingTiming;
import dev.crosspoint.settings.Setting;
import java.util.OptionalDouble;

/** How the current is sampled while levels are played. */
public record SamplingSettings(
        @Setting(value = "time from one sample to the next", unit = "s", min = 20e-6, max = 1000)
        double interval,

        @Setting(value = "integration time of a sample in cycles of the mains", min = 4e-4, max = 100)
        double nplc,

        @Setting(
                value = "range of the current measurement, fixed so that no change of range delays a sample",
                unit = "A",
                min = 1e-9,
                max = 3)
        double currentRange) {

    /** Returns where in its interval a sample lies. */
    public ReadingTiming timing() {
        return new ReadingTiming(interval, nplc, OptionalDouble.empty());
    }
}
