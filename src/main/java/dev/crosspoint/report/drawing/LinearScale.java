package dev.crosspoint.report.drawing;

import dev.crosspoint.figure.Figure;
import dev.crosspoint.quantity.ScaledUnit;
import java.util.Arrays;
import java.util.List;

/**
 * A linear axis in the prefixed unit that suits its largest value.
 *
 * @param label label with the unit
 * @param unit unit of the positions
 * @param extent positions of both ends
 * @param whole whether the axis counts, and needs no ticks between whole numbers
 */
record LinearScale(String label, ScaledUnit unit, Extent extent, boolean whole) implements AxisScale {

    /** Beyond it, spans of doubles overflow; no instrument reads such values. */
    private static final double LARGEST = 1e300;

    /** Span of the axis relative to its largest value, below which ticks could no longer be told apart. */
    private static final double NARROWEST = 1e-9;

    private static boolean isDrawable(double value) {
        return Math.abs(value) <= LARGEST;
    }

    static LinearScale of(Figure.Axis axis, double[] values, boolean bars) {
        Extent drawable = Extent.of(values, LinearScale::isDrawable);
        Extent shown = drawable.isEmpty() ? new Extent(0, 1) : bars ? drawable.including(0) : drawable;
        double largest = Math.max(Math.abs(shown.low()), Math.abs(shown.high()));
        ScaledUnit unit = ScaledUnit.of(axis.unit(), largest);
        Extent scaled = new Extent(unit.scale(shown.low()), unit.scale(shown.high()));
        boolean whole = !drawable.isEmpty()
                && unit.exponent() == 0
                && Arrays.stream(values).allMatch(value -> value == Math.rint(value));
        Extent wide = scaled.atLeast(
                scaled.span() == 0 ? alone(unit.scale(largest), whole) : unit.scale(largest) * NARROWEST);
        Extent free = wide.withMargin(MARGIN);
        String label = unit.symbol().isEmpty() ? axis.label() : axis.label() + " (" + unit.symbol() + ")";
        return new LinearScale(label, unit, bars && wide.low() == 0 ? new Extent(0, free.high()) : free, whole);
    }

    /** Returns the span of an axis about a single value. */
    private static double alone(double value, boolean whole) {
        return Math.max(value / 5, whole ? 2 : value == 0 ? 1 : 0);
    }

    @Override
    public double position(double value) {
        return isDrawable(value) ? unit.scale(value) : Double.NaN;
    }

    @Override
    public List<Tick> ticks() {
        RoundSteps steps = RoundSteps.over(extent.span());
        return (whole ? steps.whole() : steps).ticks(extent);
    }
}
