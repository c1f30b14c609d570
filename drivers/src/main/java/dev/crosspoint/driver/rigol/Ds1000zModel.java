package dev.crosspoint.driver.rigol;

import dev.crosspoint.instrument.Identity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The models of the family, which differ in bandwidth only ("DS1000Z Series Data Sheet", Rigol). */
enum Ds1000zModel {
    DS1054Z,
    DS1074Z,
    DS1104Z;

    static final int CHANNELS = 4;

    /** Returns the model that an instrument is, if it is one of these. */
    static Optional<Ds1000zModel> of(Identity identity) {
        boolean vendor = identity.manufacturer().toUpperCase(Locale.ROOT).startsWith("RIGOL");
        return Arrays.stream(values())
                .filter(model -> vendor && model.name().equals(identity.model()))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
