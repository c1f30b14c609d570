package dev.crosspoint.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a unit measures, in words for messages. */
enum QuantityKind {
    NUMBER("a plain number", "1", "0.5", "%"),
    VOLTAGE("a voltage", "V", "500 mV"),
    CURRENT("a current", "A", "10 uA"),
    TIME("a time", "s", "5 ms", "min", "h"),
    RESISTANCE("a resistance", "Ohm", "2 kOhm"),
    CONDUCTANCE("a conductance", "S", "100 uS"),
    CAPACITANCE("a capacitance", "F", "300 pF"),
    FREQUENCY("a frequency", "Hz", "50 Hz", "1/s"),
    ENERGY("an energy", "J", "1 pJ", "eV"),
    CHARGE("a charge", "C", "1 nC"),
    POWER("a power", "W", "1 uW"),
    TEMPERATURE("a temperature", "K", "300 K"),
    LENGTH("a length", "m", "20 nm"),
    VOLTAGE_RATE("a voltage rate", "V/s", "0.5 V/s"),
    CURRENT_RATE("a current rate", "A/s", "1 mA/s");

    private final String name;
    private final UnitExpression unit;
    private final String example;
    private final List<UnitExpression> otherUnits;

    QuantityKind(String name, String unit, String example, String... otherUnits) {
        this.name = name;
        this.unit = UnitExpression.of(unit);
        this.example = example;
        this.otherUnits = Stream.of(otherUnits).map(UnitExpression::of).toList();
    }

    private static Optional<QuantityKind> of(UnitExpression unit) {
        Optional<QuantityKind> same = Arrays.stream(values())
                .filter(kind -> kind.unit.hasSameSymbols(unit))
                .findFirst();
        return same.or(() -> Arrays.stream(values())
                .filter(kind -> kind.unit.isCompatible(unit))
                .findFirst());
    }

    /** Returns the kind of quantity with its article, such as {@code a voltage}. */
    static String name(UnitExpression unit) {
        return of(unit).map(kind -> kind.name).orElse("a quantity in " + unit);
    }

    /** Returns the kind of quantity and how one may be written, such as {@code a voltage such as 500 mV}. */
    static String nameWithExample(UnitExpression unit) {
        return name(unit) + " such as " + example(unit);
    }

    /** Returns a quantity as one may be written, such as {@code 500 mV}. */
    static String example(UnitExpression unit) {
        return of(unit).filter(kind -> kind.unit.equals(unit))
                .map(kind -> kind.example)
                .orElse("1 " + unit);
    }

    /** Returns the units without a prefix that serve for a quantity, such as {@code s}, {@code min} and {@code h} for a time. */
    static List<UnitExpression> unitsFor(UnitExpression unit) {
        Stream<UnitExpression> usual =
                of(unit).stream().flatMap(kind -> Stream.concat(Stream.of(kind.unit), kind.otherUnits.stream()));
        return Stream.concat(Stream.of(unit), usual).distinct().toList();
    }

    /** Returns the units in which a quantity may be written, such as {@code pV, nV, uV, mV, V, kV, MV, GV}. */
    static String units(UnitExpression unit) {
        return unitsFor(unit).stream()
                .flatMap(QuantityKind::withPrefixes)
                .map(UnitExpression::toString)
                .collect(Collectors.joining(", "));
    }

    private static Stream<UnitExpression> withPrefixes(UnitExpression unit) {
        return unit.takesPrefix() ? UnitPrefix.byThousands().map(unit::withPrefix) : Stream.of(unit);
    }
}
