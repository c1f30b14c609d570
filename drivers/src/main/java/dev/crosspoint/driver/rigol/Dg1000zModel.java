package dev.crosspoint.driver.rigol;

import dev.crosspoint.driver.rigol.Dg1000zCommands.Shape;
import dev.crosspoint.instrument.Identity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The models of the family, all with two channels, and how they differ ("DG1000Z Series Data Sheet", Rigol). */
enum Dg1000zModel {
    DG1062Z(60e6, 25e6, 25e6, 1e6, 20e6),
    DG1032Z(30e6, 15e6, 15e6, 0.5e6, 10e6),
    DG1022Z(25e6, 15e6, 15e6, 0.5e6, 10e6);

    static final int CHANNELS = 2;

    private final Map<Shape, Double> highestFrequencies;

    Dg1000zModel(double sine, double square, double pulse, double ramp, double arbitrary) {
        highestFrequencies = Map.of(
                Shape.SINE,
                sine,
                Shape.SQUARE,
                square,
                Shape.PULSE,
                pulse,
                Shape.RAMP,
                ramp,
                Shape.ARBITRARY,
                arbitrary);
    }

    /** Returns the model that an instrument is, if it is one of these. */
    static Optional<Dg1000zModel> of(Identity identity) {
        boolean vendor = identity.manufacturer().toUpperCase(Locale.ROOT).startsWith("RIGOL");
        return Arrays.stream(values())
                .filter(model -> vendor && model.name().equals(identity.model()))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }

    /** Returns the highest repetition rate in Hz of a shape that this driver arms. */
    double highestFrequency(Shape shape) {
        return highestFrequencies.get(shape);
    }
}
