package dev.crosspoint.analysis.benchmark;

import dev.crosspoint.analysis.Condition;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.Uncertain;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One of the review's equations as a finding. */
enum Equation {
    ACTION_ENERGY("action_energy", "J", 1, "V²·(G_on + G_off)/2·τ", List.of("V", "G_on", "G_off", "τ")) {
        @Override
        Uncertain value(Function<String, Uncertain> in) {
            return ReviewEquations.actionEnergy(in.apply("V"), in.apply("G_on"), in.apply("G_off"), in.apply("τ"));
        }
    },
    STANDBY_POWER("standby_power", "W", 2, "V²·G_off", List.of("V", "G_off")) {
        @Override
        Uncertain value(Function<String, Uncertain> in) {
            return ReviewEquations.standbyPower(in.apply("V"), in.apply("G_off"));
        }
    },
    SPIKING_ENERGY("spiking_energy", "J", 3, "V²·G_off·τ", List.of("V", "G_off", "τ")) {
        @Override
        Uncertain value(Function<String, Uncertain> in) {
            return ReviewEquations.spikingEnergy(in.apply("V"), in.apply("G_off"), in.apply("τ"));
        }
    },
    FIRING_ENERGY("firing_energy_review", "J", 4, "V²·G_on·τ", List.of("V", "G_on", "τ")) {
        @Override
        Uncertain value(Function<String, Uncertain> in) {
            return ReviewEquations.firingEnergy(in.apply("V"), in.apply("G_on"), in.apply("τ"));
        }
    };

    /** Where the equations and the numbers of the classes are printed. */
    static final String SOURCE = "Li et al., Nanoscale Horiz. 2023, 8, 1456";

    private static final Map<String, String> UNITS = Map.of("V", "V", "G_on", "S", "G_off", "S", "τ", "s");

    private final String findingName;
    private final String unit;
    private final String definition;
    private final List<String> symbols;

    Equation(String findingName, String unit, int number, String formula, List<String> symbols) {
        this.findingName = findingName;
        this.unit = unit;
        this.definition = formula + ", eq. (" + number + ") of " + SOURCE;
        this.symbols = symbols;
    }

    abstract Uncertain value(Function<String, Uncertain> in);

    /** Returns formula, number and source. */
    String definition() {
        return definition;
    }

    /**
     * Returns the finding; unresolved, with all that is missing, if an input is.
     *
     * @param inputs by symbol
     */
    Finding finding(Map<String, Input> inputs, long n, List<Condition> conditions) {
        String missing = symbols.stream()
                .filter(symbol -> inputs.get(symbol) instanceof Input.Missing)
                .map(symbol -> symbol + " is missing: " + ((Input.Missing) inputs.get(symbol)).reason())
                .collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            return new Finding.Unresolved(findingName, unit, n, missing, definition, conditions);
        }
        Uncertain found = value(symbol -> known(inputs, symbol).value());
        String method = definition + ", with "
                + symbols.stream()
                        .map(symbol -> words(symbol, known(inputs, symbol)))
                        .collect(Collectors.joining(", "))
                + "; 95 % interval from those of the inputs, taken as independent, in quadrature on logarithms";
        return new Finding.Resolved(findingName, found.value(), unit, found.interval(), n, method, conditions);
    }

    private static Input.Known known(Map<String, Input> inputs, String symbol) {
        return (Input.Known) inputs.get(symbol);
    }

    private static String words(String symbol, Input.Known input) {
        return symbol + " = " + SiFormat.value(input.value().value(), UNITS.get(symbol), 3) + " (" + input.from() + ")";
    }
}
