package dev.crosspoint.settings;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Supplier;
import javax.measure.Unit;
import tech.units.indriya.unit.Units;

/**
 * The units that settings are written in. The unit library takes a tenth of a second to load, so each unit is taken from it
 * only where units of different symbols meet.
 */
enum UnitSymbol {
    VOLT(() -> Units.VOLT, "V"),
    AMPERE(() -> Units.AMPERE, "A"),
    SECOND(() -> Units.SECOND, "s"),
    OHM(() -> Units.OHM, "Ohm", "ohm", "\u03a9", "\u2126"),
    SIEMENS(() -> Units.SIEMENS, "S"),
    FARAD(() -> Units.FARAD, "F"),
    HERTZ(() -> Units.HERTZ, "Hz"),
    JOULE(() -> Units.JOULE, "J"),
    COULOMB(() -> Units.COULOMB, "C"),
    WATT(() -> Units.WATT, "W"),
    KELVIN(() -> Units.KELVIN, "K"),
    METRE(() -> Units.METRE, "m"),
    ELECTRONVOLT(UnitSymbol::electronvolt, "eV"),
    MINUTE(() -> Units.MINUTE, "min"),
    HOUR(() -> Units.HOUR, "h"),
    PERCENT(() -> Units.PERCENT, "%");

    private final Supplier<Unit<?>> unit;
    private final List<String> spellings;

    UnitSymbol(Supplier<Unit<?>> unit, String... spellings) {
        this.unit = unit;
        this.spellings = List.of(spellings);
    }

    /** The value is exact since the SI of 2019: 1.602176634e-19 J (SI Brochure, 9th edition, section 2.2). */
    private static Unit<?> electronvolt() {
        return Units.JOULE.multiply(1_602_176_634L).divide(BigInteger.TEN.pow(28));
    }

    Unit<?> unit() {
        return unit.get();
    }

    /** Returns the accepted ways of writing it; the first is how it is printed. */
    List<String> spellings() {
        return spellings;
    }

    String symbol() {
        return spellings.get(0);
    }

    boolean takesPrefix() {
        return this != MINUTE && this != HOUR && this != PERCENT;
    }
}
