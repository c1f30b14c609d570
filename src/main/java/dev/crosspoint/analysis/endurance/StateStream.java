package dev.crosspoint.analysis.endurance;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.StreamedSample;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The resistances of one state over many cycles, at bounded memory; kept as conductances, of which noise makes no outliers. */
final class StateStream {
    private final Floor floor;
    private final StreamedSample conductances = new StreamedSample();
    private long bounded;

    StateStream(Floor floor) {
        this.floor = floor;
    }

    /** Adds a conductance in S, resolved or not. */
    void add(double conductance) {
        conductances.add(conductance);
        bounded += floor.resolves(conductance) ? 0 : 1;
    }

    long size() {
        return conductances.size();
    }

    /** Returns in how many cycles the current was below the noise floor. */
    long bounded() {
        return bounded;
    }

    /** Returns a quantile of the resistance in ohm; empty if there is none, or it lies above what the noise lets be seen. */
    OptionalDouble quantile(double probability) {
        if (conductances.size() == 0) {
            return OptionalDouble.empty();
        }
        double conductance = conductances.quantile(1 - probability);
        return floor.resolves(conductance) ? OptionalDouble.of(1 / conductance) : OptionalDouble.empty();
    }

    /**
     * Returns a quantile as a finding.
     *
     * @param state such as {@code hrs}
     */
    Finding finding(String state, double probability) {
        String name = "resistance_" + state
                + (probability == 0.5
                        ? "_median"
                        : String.format(Locale.ROOT, "_p%02d", Math.round(100 * probability)));
        String method = (probability == 0.5 ? "median" : "quantile " + probability)
                + " over the read cycles of V/I at the read voltage; 95 % interval from order statistics, cycles taken as"
                + " independent";
        long n = conductances.size();
        if (n == 0) {
            return new Finding.Unresolved(name, "ohm", 0, "this state was not read", method);
        }
        OptionalDouble value = quantile(probability);
        if (value.isEmpty()) {
            String reason = floor.isKnown()
                    ? "above " + SiFormat.value(1 / floor.conductance(), "ohm", 3)
                            + ", where the current is below the noise" + " floor"
                    : "the current was not above 0 A, and the noise is not known";
            return new Finding.Unresolved(name, "ohm", n, reason, method);
        }
        Optional<Interval> interval = conductances.quantileInterval(1 - probability);
        if (interval.isEmpty()) {
            return new Finding.Unresolved(
                    name,
                    "ohm",
                    n,
                    "too few cycles to bracket this quantile: " + n + ", about "
                            + SiFormat.value(value.getAsDouble(), "ohm", 3),
                    method);
        }
        double least = interval.get().low();
        return new Finding.Resolved(
                name,
                value.getAsDouble(),
                "ohm",
                1 / interval.get().high(),
                floor.resolves(least) ? 1 / least : Double.POSITIVE_INFINITY,
                n,
                method);
    }
}
