package dev.crosspoint.settings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.measure.IncommensurableException;
import javax.measure.Unit;
import tech.units.indriya.unit.Units;

/** A unit as it is written, such as {@code V/s}, {@code mA} or {@code 1/s}; no factors for a plain number. */
record UnitExpression(List<Factor> factors) {

    private static final Pattern FACTOR = Pattern.compile(
            "(?<operator>^|[*\u00b7/])\\s*(?<name>[\\p{L}%]+|1)(\\^?(?<power>[+-]?\\d)|(?<raised>[\u00b2\u00b3]))?\\s*");

    /** A unit with its prefix, raised to a power. */
    record Factor(UnitPrefix prefix, UnitSymbol symbol, int power) {}

    UnitExpression {
        factors = List.copyOf(factors);
    }

    /** Returns the unit that a text names, or nothing if it names none. */
    static Optional<UnitExpression> parse(String text) {
        var factors = new ArrayList<Factor>();
        Matcher matcher = FACTOR.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                return Optional.empty();
            }
            end = matcher.end();
            if (matcher.group("name").equals("1")) {
                continue;
            }
            Optional<Factor> factor = factor(matcher.group("name"), power(matcher));
            if (factor.isEmpty()) {
                return Optional.empty();
            }
            factors.add(factor.get());
        }
        return end == 0 ? Optional.empty() : Optional.of(new UnitExpression(factors));
    }

    /**
     * Returns the unit that a record names for its component.
     *
     * @throws IllegalArgumentException if there is no such unit
     */
    static UnitExpression of(String unit) {
        return parse(unit).orElseThrow(() -> new IllegalArgumentException("There is no unit \"" + unit + "\""));
    }

    private static int power(Matcher matcher) {
        int power = 1;
        if (matcher.group("power") != null) {
            power = Integer.parseInt(matcher.group("power"));
        } else if (matcher.group("raised") != null) {
            power = matcher.group("raised").equals("\u00b2") ? 2 : 3;
        }
        return matcher.group("operator").equals("/") ? -power : power;
    }

    /** A symbol goes before a prefix and a symbol: {@code min} is a minute, {@code m} a metre. */
    private static Optional<Factor> factor(String name, int power) {
        for (UnitSymbol symbol : UnitSymbol.values()) {
            if (symbol.spellings().contains(name)) {
                return Optional.of(new Factor(UnitPrefix.NONE, symbol, power));
            }
        }
        for (UnitSymbol symbol : UnitSymbol.values()) {
            for (UnitPrefix prefix : UnitPrefix.values()) {
                if (symbol.takesPrefix() && isSpelled(name, prefix, symbol)) {
                    return Optional.of(new Factor(prefix, symbol, power));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSpelled(String name, UnitPrefix prefix, UnitSymbol symbol) {
        return prefix.spellings().stream()
                .anyMatch(
                        start -> name.startsWith(start) && symbol.spellings().contains(name.substring(start.length())));
    }

    /** Returns whether the two differ in prefixes at most. */
    boolean hasSameSymbols(UnitExpression other) {
        return powers().equals(other.powers());
    }

    /** Returns whether the two measure the same quantity, such as {@code eV} and {@code J}. */
    boolean isCompatible(UnitExpression other) {
        return hasSameSymbols(other) || unit().isCompatible(other.unit());
    }

    /** Returns a value in this unit as a value in another, compatible one; exact for prefixes. */
    double convert(BigDecimal value, UnitExpression target) {
        BigDecimal unprefixed = value.scaleByPowerOfTen(exponent() - target.exponent());
        if (hasSameSymbols(target)) {
            return unprefixed.doubleValue();
        }
        try {
            return unit().getConverterToAny(target.unit()).convert(unprefixed).doubleValue();
        } catch (IncommensurableException e) {
            throw new IllegalArgumentException("A value in " + this + " is no value in " + target, e);
        }
    }

    /** Returns this unit with a prefix before its first symbol. */
    UnitExpression withPrefix(UnitPrefix prefix) {
        var prefixed = new ArrayList<>(factors);
        prefixed.set(0, new Factor(prefix, factors.get(0).symbol(), 1));
        return new UnitExpression(prefixed);
    }

    /** Returns whether a value is better read with a prefix: not for {@code 1}, {@code %}, {@code 1/s} or a unit that has one. */
    boolean takesPrefix() {
        return !factors.isEmpty()
                && factors.get(0).symbol().takesPrefix()
                && factors.get(0).prefix() == UnitPrefix.NONE
                && factors.get(0).power() == 1;
    }

    boolean isOne() {
        return factors.isEmpty();
    }

    /** Returns the unit's usual spelling, which {@link #parse} reads. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (Factor factor : factors) {
            if (factor.power() < 0) {
                text.append(text.isEmpty() ? "1/" : "/");
            } else if (!text.isEmpty()) {
                text.append('*');
            }
            text.append(factor.prefix().symbol()).append(factor.symbol().symbol());
            if (Math.abs(factor.power()) != 1) {
                text.append(Math.abs(factor.power()));
            }
        }
        return text.isEmpty() ? "1" : text.toString();
    }

    private int exponent() {
        return factors.stream()
                .mapToInt(factor -> factor.prefix().exponent() * factor.power())
                .sum();
    }

    private Map<UnitSymbol, Integer> powers() {
        var powers = new EnumMap<UnitSymbol, Integer>(UnitSymbol.class);
        factors.forEach(factor -> powers.merge(factor.symbol(), factor.power(), Integer::sum));
        powers.values().removeIf(power -> power == 0);
        return powers;
    }

    private Unit<?> unit() {
        Unit<?> unit = Units.PERCENT.getSystemUnit();
        for (Factor factor : factors) {
            unit = unit.multiply(factor.symbol().unit().pow(factor.power()));
        }
        return unit;
    }
}
