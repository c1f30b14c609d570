package dev.crosspoint.analysis.pulsediv;

import java.util.Optional;

/** What is done about the displacement current. */
sealed interface Correction {

    /** The displacement current of an open-circuit run is subtracted. */
    record Subtracted(Displacement current) implements Correction {}

    /**
     * The displacement current stays in.
     *
     * @param reason why, as the rest of a sentence
     */
    record Uncorrected(String reason) implements Correction {}

    /** Returns what is subtracted; empty if nothing is. */
    default Optional<Displacement> displacement() {
        return this instanceof Subtracted subtracted ? Optional.of(subtracted.current) : Optional.empty();
    }

    /** Returns the word that stands for it in the conditions of findings. */
    default String word() {
        return this instanceof Subtracted ? "corrected" : "uncorrected";
    }
}
