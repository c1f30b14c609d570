package dev.crosspoint.protocol.retention;

import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.protocol.ReadingTiming;
import dev.crosspoint.settings.Setting;
import java.util.OptionalDouble;

/** How the current is sampled during set pulses, probes and the time about them. */
public record RetentionSampling(
        @Setting(value = "time from one sample to the next", unit = "s", min = 20e-6, max = 1000)
        double interval,

        @Setting(value = "integration time of a sample in cycles of the mains", min = 4e-4, max = 100)
        double nplc,

        @Setting(
                value =
                        "fixed range of the current measurement; left out, the range is automatic, for probes 1 s or more apart",
                unit = "A",
                min = 1e-9,
                max = 3)
        OptionalDouble currentRange,

        @Setting(
                value = "lowest range that the automatic one may pick",
                unit = "A",
                min = 1e-9,
                max = 3,
                byDefault = "100 nA")
        double currentRangeLowerLimit) {

    /** Returns how the range of the current measurement is found. */
    MeasureRange measureRange() {
        return currentRange.isPresent()
                ? new MeasureRange.Fixed(currentRange.getAsDouble())
                : new MeasureRange.Auto(currentRangeLowerLimit);
    }

    /** Returns where in its interval a sample lies. */
    ReadingTiming timing() {
        return new ReadingTiming(interval, nplc, OptionalDouble.empty());
    }
}
