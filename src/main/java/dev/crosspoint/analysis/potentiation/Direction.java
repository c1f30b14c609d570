package dev.crosspoint.analysis.potentiation;

import dev.crosspoint.analysis.Condition;
import dev.crosspoint.analysis.pulse.Operation;
import java.util.List;
import java.util.Locale;

/** Which way pulses change the conductance. */
enum Direction {
    /** Up. */
    POTENTIATION,
    /** Down. */
    DEPRESSION;

    /** Returns the direction of a pulse that writes. */
    static Direction of(Operation operation) {
        return operation == Operation.SET ? POTENTIATION : DEPRESSION;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what tells a finding in this direction from one in the other. */
    List<Condition> condition() {
        return List.of(new Condition.Choice("direction", word()));
    }
}
