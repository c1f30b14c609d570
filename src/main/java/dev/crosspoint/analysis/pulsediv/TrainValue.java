package dev.crosspoint.analysis.pulsediv;

import dev.crosspoint.statistics.Interval;
import java.util.function.Supplier;

/** What one train says about a quantity. */
sealed interface TrainValue {

    /**
     * A number.
     *
     * @param value in the unit of the quantity
     * @param noise the 95 % interval from noise alone, worked out when it is asked for
     * @param shared standard error that all trains share, from the open-circuit run, in the unit of the quantity
     */
    record Known(double value, Supplier<Interval> noise, double shared) implements TrainValue {}

    /**
     * Measured, but no number: lost in noise, or beyond what was applied.
     *
     * @param reason what is known instead, the bound included
     */
    record Bounded(String reason) implements TrainValue {}

    /**
     * Not measured.
     *
     * @param reason why
     */
    record Missing(String reason) implements TrainValue {}
}
