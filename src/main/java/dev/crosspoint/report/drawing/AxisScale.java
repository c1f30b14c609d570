package dev.crosspoint.report.drawing;

import dev.crosspoint.figure.Figure;
import java.util.List;

/** How values are spread over one axis: each drawable value has a position, and some positions carry ticks. */
interface AxisScale {

    /** Share of the span left free at either end, so that no line lies on the frame. */
    double MARGIN = 0.04;

    /** Returns where a value is drawn; NaN if the axis cannot show it. */
    double position(double value);

    /** Returns the positions of both ends of the axis. */
    Extent extent();

    /** Returns the position of the axis's lower end. */
    default double lower() {
        return extent().low();
    }

    /** Returns the position of the axis's upper end. */
    default double upper() {
        return extent().high();
    }

    /** Returns the ticks from the lower end to the upper one. */
    List<Tick> ticks();

    /** Returns the axis's label, with the unit unless the ticks carry it. */
    String label();

    /**
     * A tick.
     *
     * @param position where it stands
     * @param label what is written at it; empty for a minor tick
     */
    record Tick(double position, String label) {

        static Tick minor(double position) {
            return new Tick(position, "");
        }

        boolean isMinor() {
            return label.isEmpty();
        }
    }

    /**
     * Returns the scale that shows all drawable values.
     *
     * @param axis what the figure asks for
     * @param values the values to show, drawable or not
     * @param bars whether bars stand on the axis's zero, which is then its lower end where no value is below
     */
    static AxisScale of(Figure.Axis axis, double[] values, boolean bars) {
        return switch (axis.scale()) {
            case LINEAR -> LinearScale.of(axis, values, bars);
            case LOGARITHMIC -> LogarithmicScale.of(axis, values);
            case PROBIT -> ProbitScale.of(axis, values);
        };
    }
}
