package dev.crosspoint.settings;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.measure.MetricPrefix;

/** The metric prefixes met in a laboratory, from atto to tera, and none. */
enum UnitPrefix {
    ATTO(MetricPrefix.ATTO),
    FEMTO(MetricPrefix.FEMTO),
    PICO(MetricPrefix.PICO),
    NANO(MetricPrefix.NANO),
    /** Printed as u; also the micro sign and the Greek letter, which look alike. */
    MICRO(MetricPrefix.MICRO, "u", "\u00b5", "\u03bc"),
    MILLI(MetricPrefix.MILLI),
    CENTI(MetricPrefix.CENTI),
    NONE(0, ""),
    KILO(MetricPrefix.KILO),
    MEGA(MetricPrefix.MEGA),
    GIGA(MetricPrefix.GIGA),
    TERA(MetricPrefix.TERA);

    private static final List<UnitPrefix> BY_THOUSANDS =
            Arrays.stream(values()).filter(prefix -> prefix != CENTI).toList();

    private final int exponent;
    private final List<String> spellings;

    UnitPrefix(MetricPrefix prefix) {
        this(prefix, prefix.getSymbol());
    }

    UnitPrefix(MetricPrefix prefix, String... spellings) {
        this(prefix.getExponent(), spellings);
    }

    UnitPrefix(int exponent, String... spellings) {
        this.exponent = exponent;
        this.spellings = List.of(spellings);
    }

    /** Returns the power of ten that it stands for. */
    int exponent() {
        return exponent;
    }

    /** Returns the accepted ways of writing it; the first is how it is printed. */
    List<String> spellings() {
        return spellings;
    }

    String symbol() {
        return spellings.get(0);
    }

    /** Returns the prefixes that are powers of a thousand, the smallest first. */
    static Stream<UnitPrefix> byThousands() {
        return BY_THOUSANDS.stream();
    }
}
