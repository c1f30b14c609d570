package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.Identity;
import dev.crosspoint.instrument.LimitException;
import dev.crosspoint.instrument.SourceFunction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The models of the series and how they differ ("B2900A Series Data Sheet", Keysight Technologies, pages 16-18). */
enum B2900Model {
    B2901A(1, 100e-9, 20e-6),
    B2902A(2, 100e-9, 20e-6),
    B2911A(1, 10e-9, 10e-6),
    B2912A(2, 10e-9, 10e-6);

    private static final double[] VOLTAGE_RANGES = {0.2, 2, 20, 200};
    private static final double[] CURRENT_RANGES = {10e-9, 100e-9, 1e-6, 10e-6, 100e-6, 1e-3, 10e-3, 100e-3, 1, 1.5, 3};

    private final int channels;
    private final double lowestCurrentRange;
    private final double shortestInterval;

    B2900Model(int channels, double lowestCurrentRange, double shortestInterval) {
        this.channels = channels;
        this.lowestCurrentRange = lowestCurrentRange;
        this.shortestInterval = shortestInterval;
    }

    /** Returns the model that an instrument is, under the name of either vendor, if it is one of these. */
    static Optional<B2900Model> of(Identity identity) {
        boolean vendor = KeysightNames.made(identity);
        return Arrays.stream(values())
                .filter(model -> vendor && model.name().equals(identity.model()))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }

    int channels() {
        return channels;
    }

    /** Returns the shortest time between two triggers of the timer in s. */
    double shortestInterval() {
        return shortestInterval;
    }

    /**
     * Returns the smallest range, V or A, that holds a value.
     *
     * @throws LimitException if none does
     */
    double range(SourceFunction quantity, double value) {
        double[] ranges = quantity == SourceFunction.VOLTAGE ? VOLTAGE_RANGES : currentRanges();
        return Arrays.stream(ranges)
                .filter(range -> range >= value * (1 - 1e-9))
                .findFirst()
                .orElseThrow(() -> new LimitException("the ranges of a " + name() + " are " + Arrays.toString(ranges)
                        + (quantity == SourceFunction.VOLTAGE ? " V" : " A") + "; none holds " + value));
    }

    private double[] currentRanges() {
        return Arrays.stream(CURRENT_RANGES)
                .filter(range -> range >= lowestCurrentRange)
                .toArray();
    }
}
