package dev.crosspoint.driver.keithley;

import dev.crosspoint.instrument.Identity;
import dev.crosspoint.scpi.smu.SmuRatings;
import dev.crosspoint.scpi.smu.SmuRatings.Corner;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The models of the series 2600B and how they differ ("Series 2600B System SourceMeter Specifications", Keithley). */
enum Keithley2600BModel {
    KEITHLEY_2601B("2601B", 1, Family.UP_TO_40_V),
    KEITHLEY_2602B("2602B", 2, Family.UP_TO_40_V),
    KEITHLEY_2604B("2604B", 2, Family.UP_TO_40_V),
    KEITHLEY_2611B("2611B", 1, Family.UP_TO_200_V),
    KEITHLEY_2612B("2612B", 2, Family.UP_TO_200_V),
    KEITHLEY_2614B("2614B", 2, Family.UP_TO_200_V),
    KEITHLEY_2634B("2634B", 2, Family.FROM_1_NA),
    KEITHLEY_2635B("2635B", 1, Family.FROM_1_NA),
    KEITHLEY_2636B("2636B", 2, Family.FROM_1_NA);

    private static final double OVER_RANGE = 1.01;

    /** Models that differ in nothing but the number of channels and what is at their back. */
    private enum Family {
        UP_TO_40_V(
                List.of(0.1, 1.0, 6.0, 40.0),
                List.of(100e-9, 1e-6, 10e-6, 100e-6, 1e-3, 10e-3, 100e-3, 1.0, 3.0),
                List.of(new Corner(6.06, 3.03), new Corner(40.4, 1.01)),
                10e-3,
                10e-9),
        UP_TO_200_V(
                List.of(0.2, 2.0, 20.0, 200.0),
                List.of(100e-9, 1e-6, 10e-6, 100e-6, 1e-3, 10e-3, 100e-3, 1.0, 1.5),
                List.of(new Corner(20.2, 1.515), new Corner(202, 0.101)),
                20e-3,
                10e-9),
        FROM_1_NA(
                UP_TO_200_V.voltages,
                Stream.concat(Stream.of(1e-9, 10e-9), UP_TO_200_V.currents.stream())
                        .toList(),
                UP_TO_200_V.corners,
                20e-3,
                100e-12);

        private final List<Double> voltages;
        private final List<Double> currents;
        private final List<Corner> corners;
        private final double smallestVoltage;
        private final double smallestCurrent;

        Family(
                List<Double> voltages,
                List<Double> currents,
                List<Corner> corners,
                double smallestVoltage,
                double smallestCurrent) {
            this.voltages = voltages;
            this.currents = currents;
            this.corners = corners;
            this.smallestVoltage = smallestVoltage;
            this.smallestCurrent = smallestCurrent;
        }
    }

    private final int channels;
    private final SmuRatings ratings;
    private final SymmetricCompliance compliances;

    Keithley2600BModel(String model, int channels, Family family) {
        this.channels = channels;
        this.ratings = new SmuRatings(model, family.voltages, family.currents, OVER_RANGE, family.corners);
        this.compliances = new SymmetricCompliance(model, family.smallestVoltage, family.smallestCurrent);
    }

    int channels() {
        return channels;
    }

    SmuRatings ratings() {
        return ratings;
    }

    SymmetricCompliance compliances() {
        return compliances;
    }

    static Optional<Keithley2600BModel> of(Identity identity) {
        return Arrays.stream(values())
                .filter(model -> KeithleyIdentity.isModel(identity, model.ratings.model()))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(model -> model.ratings.model()).toList();
    }
}
