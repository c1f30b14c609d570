package dev.crosspoint.driver.keithley;

import dev.crosspoint.instrument.Identity;
import dev.crosspoint.scpi.smu.SmuRatings;
import dev.crosspoint.scpi.smu.SmuRatings.Corner;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The models of the series 2400 that are driven ("2400 Series SourceMeter User's Manual", 2400S-900-01, appendix A). */
enum Keithley2400Model {
    KEITHLEY_2400("2400", List.of(0.2, 2.0, 20.0, 200.0), List.of(new Corner(21, 1.05), new Corner(210, 0.105))),
    KEITHLEY_2401("2401", List.of(0.2, 2.0, 20.0), List.of(new Corner(21, 1.05)));

    private static final double OVER_RANGE = 1.05;

    private final SmuRatings ratings;
    private final SymmetricCompliance compliances;

    Keithley2400Model(String model, List<Double> voltages, List<Corner> corners) {
        List<Double> currents = List.of(1e-6, 10e-6, 100e-6, 1e-3, 10e-3, 100e-3, 1.0);
        this.ratings = new SmuRatings(model, voltages, currents, OVER_RANGE, corners);
        // A limit is at least a thousandth of its range.
        this.compliances = new SymmetricCompliance(model, 0.2e-3, 1e-9);
    }

    SmuRatings ratings() {
        return ratings;
    }

    SymmetricCompliance compliances() {
        return compliances;
    }

    static Optional<Keithley2400Model> of(Identity identity) {
        return Arrays.stream(values())
                .filter(model -> KeithleyIdentity.isModel(identity, model.ratings.model()))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(model -> model.ratings.model()).toList();
    }
}
