package dev.crosspoint.protocol.pulse;

import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.protocol.ReadingTiming;
import dev.crosspoint.settings.Setting;
import java.util.OptionalDouble;

/** How the current is sampled, in a range that is fixed or that each sample finds for itself. */
public record RangedSampling(
        @Setting(value = "time from one sample to the next", unit = "s", min = 20e-6, max = 1000)
        double interval,

        @Setting(value = "integration time of a sample in cycles of the mains", min = 4e-4, max = 100)
        double nplc,

        @Setting(
                value =
                        "fixed range of the current measurement, which keeps every width exact; left out, each sample finds its"
                                + " range and makes its level longer by the time that this takes",
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

    /** A sample that looks for its range may try every range from 10 nA to 10 A ("B2900A Series Data Sheet"). */
    private static final int MOST_RANGES = 12;

    /** Longest settling of a range, that of the smallest, in s ("B2900A Series Data Sheet"). */
    private static final double RANGE_SETTLING = 10e-3;

    /** Returns whether each sample finds its range. */
    public boolean isAutomatic() {
        return currentRange.isEmpty();
    }

    /** Returns the range of the current measurement in A. */
    public MeasureRange range() {
        return MeasureRange.fixedOrAuto(currentRange, currentRangeLowerLimit);
    }

    /** Returns where in its interval a sample lies. */
    public ReadingTiming timing() {
        return new ReadingTiming(interval, nplc, OptionalDouble.empty());
    }

    /** Returns the longest time in s by which a level can outlast its own for each of its samples. */
    public double mostDelay(double lineFrequency) {
        return isAutomatic() ? MOST_RANGES * (timing().aperture(lineFrequency) + RANGE_SETTLING) : 0;
    }
}
