package dev.crosspoint.driver.keithley;

import dev.crosspoint.instrument.Identity;
import dev.crosspoint.scpi.smu.SmuRatings;
import dev.crosspoint.scpi.smu.SmuRatings.Corner;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The models that speak the SCPI of the 2450 and how they differ ("SPEC-2450" and "SPEC-2460", Keithley Instruments). */
enum Keithley2450Model {
    KEITHLEY_2450(
            "2450",
            List.of(20e-3, 0.2, 2.0, 20.0, 200.0),
            List.of(10e-9, 100e-9, 1e-6, 10e-6, 100e-6, 1e-3, 10e-3, 100e-3, 1.0),
            List.of(new Corner(21, 1.05), new Corner(210, 0.105)),
            20e-3,
            1e-9),
    KEITHLEY_2460(
            "2460",
            List.of(0.2, 2.0, 7.0, 10.0, 20.0, 100.0),
            List.of(1e-6, 10e-6, 100e-6, 1e-3, 10e-3, 100e-3, 1.0, 4.0, 5.0, 7.0),
            List.of(new Corner(7.35, 7.35), new Corner(10.5, 5.25), new Corner(21, 4.2), new Corner(105, 1.05)),
            0.2,
            1e-6);

    private static final double OVER_RANGE = 1.05;

    private final SmuRatings ratings;
    private final SymmetricCompliance compliances;

    Keithley2450Model(
            String model,
            List<Double> voltages,
            List<Double> currents,
            List<Corner> corners,
            double smallestVoltage,
            double smallestCurrent) {
        this.ratings = new SmuRatings(model, voltages, currents, OVER_RANGE, corners);
        this.compliances = new SymmetricCompliance(model, smallestVoltage, smallestCurrent);
    }

    SmuRatings ratings() {
        return ratings;
    }

    SymmetricCompliance compliances() {
        return compliances;
    }

    static Optional<Keithley2450Model> of(Identity identity) {
        return Arrays.stream(values())
                .filter(model -> KeithleyIdentity.isModel(identity, model.ratings.model()))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(model -> model.ratings.model()).toList();
    }
}
