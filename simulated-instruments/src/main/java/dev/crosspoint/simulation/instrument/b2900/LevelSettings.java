package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.instrument.sourcemeasure.LevelMode;
import dev.crosspoint.simulation.instrument.sourcemeasure.Range;
import dev.crosspoint.simulation.scpi.ScpiError;
import dev.crosspoint.simulation.scpi.ScpiException;
import java.util.List;
import java.util.OptionalDouble;

/** What a channel sources when its source function is this quantity; all of it in V or A. */
final class LevelSettings {
    /** What a quotient of two decimal fractions may lack to be the whole number it should be. */
    private static final double ROUNDING = 1e-9;

    private final Quantity quantity;
    private final SweepSettings sweep;

    double level;
    OptionalDouble triggeredLevel = OptionalDouble.empty();
    LevelMode mode = LevelMode.FIXED;
    boolean autoRange = true;
    Range fixedRange;
    Range smallestAutoRange;
    List<Double> list = List.of(0.0);
    private double start;
    private double stop;
    private double step;

    LevelSettings(Quantity quantity, SweepSettings sweep) {
        this.quantity = quantity;
        this.sweep = sweep;
        this.fixedRange = quantity.smallestRange();
        this.smallestAutoRange = quantity.smallestRange();
    }

    /** Returns the range that automatic ranging chooses for a level of that magnitude. */
    Range automaticRange(double magnitude) {
        Range range = quantity.rangeToSource(magnitude);
        return range.fullScale() < smallestAutoRange.fullScale() ? smallestAutoRange : range;
    }

    double start() {
        return start;
    }

    double stop() {
        return stop;
    }

    double center() {
        return (start + stop) / 2;
    }

    double span() {
        return stop - start;
    }

    /** Sets the ends; whichever of step and points was asked for last is kept. */
    void ends(double newStart, double newStop) {
        double newSpan = newStop - newStart;
        if (sweep.stepRules() && step != 0 && newSpan * step >= 0) {
            sweep.pointsFromStep(points(newSpan, step));
        }
        start = newStart;
        stop = newStop;
    }

    /** Returns the step between the points. */
    double step() {
        return sweep.stepRules() ? step : sweep.points() > 1 ? span() / (sweep.points() - 1) : 0;
    }

    /** Sets the step; the points follow from it and the span. */
    void step(double newStep) {
        if (span() * newStep < 0) {
            throw new ScpiException(ScpiError.DATA_OUT_OF_RANGE);
        }
        int points = newStep == 0 ? 1 : points(span(), newStep);
        step = newStep;
        sweep.pointsFromStep(points);
    }

    private static int points(double span, double step) {
        double points = Math.floor(span / step + ROUNDING) + 1;
        if (points > SweepSettings.MOST_LEVELS) {
            throw new ScpiException(ScpiError.DATA_OUT_OF_RANGE);
        }
        return (int) points;
    }
}
