package dev.crosspoint.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A record with one component of every type that a setting can have. */
record Sweep(
        @Setting(value = "course of the voltage", byDefault = "double")
        Loop loop,

        @Setting(value = "largest voltage", unit = "V", min = -1, max = 1)
        double peakVoltage,

        @Setting(value = "largest current of either sign", unit = "A", min = 1e-12, max = 1e-3)
        double compliance,

        @Setting(value = "time at each point", unit = "s", min = 0, byDefault = "125 ms")
        double dwell,

        @Setting(value = "voltage at which the conductance is read", unit = "V")
        OptionalDouble readVoltage,

        @Setting(value = "how often the loop is run", min = 1, max = 1000, byDefault = "1")
        int cycles,

        @Setting(value = "seed of all randomness") OptionalLong seed,
        @Setting(value = "points averaged", min = 1) OptionalInt averages,

        @Setting(value = "whether the sense terminals are used", byDefault = "false")
        boolean fourWire,

        @Setting(value = "what the report says of it") Optional<String> note,

        @Setting(value = "share of points left out", max = 0.5, byDefault = "1 %")
        double leftOut,

        @Setting(value = "resistances in series", unit = "ohm", min = 0, byDefault = "[]")
        List<Double> loads,

        @Setting(value = "what ends the run early") Optional<Stop> stop,

        @Setting(value = "levels held one after the other", byDefault = "[]")
        List<Level> levels,

        @Setting(value = "levels by name", byDefault = "{}") Map<String, Level> presets,
        @Setting(value = "what is measured") Optional<Sample> sample) {

    Sweep {
        if (compliance > 1e-4 && peakVoltage > 0.5) {
            throw new IllegalArgumentException("a compliance above 100 uA is allowed up to 500 mV only");
        }
    }

    enum Loop {
        SINGLE,
        DOUBLE,
        BIPOLAR_LOOP
    }

    record Stop(
            @Setting(value = "current that ends it", unit = "A", min = 0)
            double current,

            @Setting(value = "whether reaching the compliance ends it", byDefault = "true")
            boolean onCompliance) {}

    record Level(
            @Setting(value = "voltage held", unit = "V", min = -1, max = 1)
            double voltage,

            @Setting(value = "time held", unit = "s", min = 0, byDefault = "1 s")
            double duration) {

        Level {
            if (duration == 0) {
                throw new IllegalArgumentException("a level must last some time");
            }
        }
    }

    @ChosenBy("model")
    sealed interface Sample {}

    record OhmicResistor(
            @Setting(value = "its resistance", unit = "ohm", min = 0)
            double resistance) implements Sample {}

    record OpenContact() implements Sample {}

    @ChosenBy(value = "model", settings = "parameters")
    sealed interface Nested {}

    record Leak(
            @Setting(value = "its conductance", unit = "S") double conductance) implements Nested {}

    record Ideal() implements Nested {}
}
