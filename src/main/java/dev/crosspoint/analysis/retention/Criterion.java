package dev.crosspoint.analysis.retention;

import dev.crosspoint.analysis.Condition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** From when on the state counts as lost. G0 is the first probe of a repeat, G_off the conductance before the first set. */
enum Criterion {
    /** The end of the plateau: the last probe at half of G0 or above. */
    PLATEAU("plateau", "end of the last stretch with G ≥ G0/2"),
    /** Half of the conductance is gone. */
    HALF("half", "first G ≤ G0/2"),
    /** The resistance is ten times that of the set state. */
    TENTH("tenth", "first G ≤ G0/10"),
    /** Half of the way on a logarithmic scale. */
    GEOMETRIC_MEAN("geometric_mean", "first G ≤ √(G0·G_off)"),
    /** All but gone. */
    TWICE_OFF("twice_off", "first G ≤ 2 G_off");

    private final String word;
    private final String definition;

    Criterion(String word, String definition) {
        this.word = word;
        this.definition = definition;
    }

    /** Returns the name in findings and tables. */
    String word() {
        return word;
    }

    /** Returns it as a formula. */
    String definition() {
        return definition;
    }

    /** Returns the name of its finding. */
    String findingName() {
        return this == PLATEAU ? "retention_plateau" : "retention_time";
    }

    /** Returns what tells its finding from the others of that name. */
    List<Condition> conditions() {
        return this == PLATEAU ? List.of() : List.of(new Condition.Choice("criterion", word));
    }

    /** Returns the conductance in S at which it is met; empty if it needs G_off and there is none. */
    OptionalDouble threshold(double first, Optional<OffState> off) {
        return switch (this) {
            case PLATEAU, HALF -> OptionalDouble.of(first / 2);
            case TENTH -> OptionalDouble.of(first / 10);
            case GEOMETRIC_MEAN ->
                resolved(off, Math.sqrt(first * off.map(OffState::conductance).orElse(Double.NaN)));
            case TWICE_OFF -> resolved(off, 2 * off.map(OffState::conductance).orElse(Double.NaN));
        };
    }

    private static OptionalDouble resolved(Optional<OffState> off, double threshold) {
        return off.filter(OffState::isResolved).isPresent() ? OptionalDouble.of(threshold) : OptionalDouble.empty();
    }
}
