package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.Identity;
import dev.crosspoint.scpi.smu.SmuRatings;
import dev.crosspoint.scpi.smu.SmuRatings.Corner;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The models of the series and how they differ ("B2900A Series Data Sheet", Keysight Technologies, DC output and pages 16-18).
 *
 * <p>Pulses are held to what a channel holds at DC; the wider range of short pulses (up to 10.5 A) is not used.
 */
enum B2900Model {
    B2901A(1, 100e-9, 20e-6),
    B2902A(2, 100e-9, 20e-6),
    B2911A(1, 10e-9, 10e-6),
    B2912A(2, 10e-9, 10e-6);

    static final double HIGHEST_VOLTAGE = 210;
    static final double HIGHEST_CURRENT = 3.03;

    private static final List<Double> VOLTAGE_RANGES = List.of(0.2, 2.0, 20.0, 200.0);
    private static final List<Double> CURRENT_RANGES =
            List.of(10e-9, 100e-9, 1e-6, 10e-6, 100e-6, 1e-3, 10e-3, 100e-3, 1.0, 1.5, 3.0);
    private static final double OVER_RANGE = 1.05;
    private static final List<Corner> CORNERS =
            List.of(new Corner(6, HIGHEST_CURRENT), new Corner(21, 1.515), new Corner(HIGHEST_VOLTAGE, 0.105));

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

    SmuRatings ratings() {
        List<Double> currentRanges = CURRENT_RANGES.stream()
                .filter(range -> range >= lowestCurrentRange)
                .toList();
        return new SmuRatings(name(), VOLTAGE_RANGES, currentRanges, OVER_RANGE, CORNERS);
    }
}
