package dev.crosspoint.settings;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** Regular expressions of quantities, in the syntax that JSON schemas share with Java. */
final class QuantityPattern {

    /** Every prefix is a single letter. */
    private static final String PREFIX = Arrays.stream(UnitPrefix.values())
            .flatMap(prefix -> prefix.spellings().stream())
            .collect(Collectors.joining("", "[", "]?"));

    private QuantityPattern() {}

    /** Returns the pattern of a number with one of the units that serve for the same quantity. */
    static String of(UnitExpression unit) {
        String units = QuantityKind.unitsFor(unit).stream()
                .filter(each -> !each.isOne())
                .map(QuantityPattern::ofUnit)
                .collect(Collectors.joining("|", "(", ")"));
        return "^" + Quantities.NUMBER + "\\s*" + units + (unit.isOne() ? "?" : "") + "$";
    }

    private static String ofUnit(UnitExpression unit) {
        var pattern = new StringBuilder();
        for (UnitExpression.Factor factor : unit.factors()) {
            if (factor.power() < 0) {
                pattern.append(pattern.isEmpty() ? "1/" : "/");
            } else if (!pattern.isEmpty()) {
                pattern.append("[*\u00b7]");
            }
            pattern.append(factor.symbol().takesPrefix() ? PREFIX : "")
                    .append(anyOf(factor.symbol().spellings()));
            if (Math.abs(factor.power()) != 1) {
                pattern.append("\\^?").append(Math.abs(factor.power()));
            }
        }
        return pattern.toString();
    }

    private static String anyOf(Collection<String> spellings) {
        return spellings.size() == 1 ? String.join("", spellings) : "(" + String.join("|", spellings) + ")";
    }
}
