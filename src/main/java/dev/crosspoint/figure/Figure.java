package dev.crosspoint.figure;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A figure to be drawn.
 *
 * @param name file name without ending, lower-case words joined by hyphens
 * @param title short title
 * @param caption one or two sentences that let the figure stand alone
 * @param x horizontal axis
 * @param y vertical axis
 * @param series what is drawn, first at the bottom
 */
public record Figure(String name, String title, String caption, Axis x, Axis y, List<Series> series) {

    private static final Pattern FILE_NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Figure {
        if (!FILE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a figure's name is lower-case words joined by hyphens, not \"" + name + "\"");
        }
        series = List.copyOf(series);
    }

    /**
     * An axis.
     *
     * @param label what it shows, without the unit
     * @param unit SI unit of the values, such as {@code "A"}; ticks may be drawn with prefixes
     * @param scale how values are spread along it
     */
    public record Axis(String label, String unit, Scale scale) {}

    /** How values are spread along an axis. */
    public enum Scale {
        LINEAR,
        /** Decades; values that are not positive are left out and break a line. */
        LOGARITHMIC,
        /** Probabilities from 0 to 1, drawn so that a normal distribution is a straight line. */
        PROBIT
    }

    /**
     * A set of points.
     *
     * @param label name in the legend; empty for none
     * @param style how it is drawn
     * @param x horizontal values
     * @param y vertical values, as many; NaN breaks a line
     * @param z what cells show, as many; empty for every other style
     */
    public record Series(String label, Style style, double[] x, double[] y, double[] z) {
        public Series {
            if (x.length != y.length) {
                throw new IllegalArgumentException(
                        "series \"" + label + "\" has " + x.length + " x values but " + y.length + " y values");
            }
            if (z.length != (style == Style.CELLS ? x.length : 0)) {
                throw new IllegalArgumentException("series \"" + label + "\" has " + z.length
                        + " z values: cells have one each, other styles none");
            }
            x = x.clone();
            y = y.clone();
            z = z.clone();
        }

        /** Makes a series of any style but cells. */
        public Series(String label, Style style, double[] x, double[] y) {
            this(label, style, x, y, new double[0]);
        }
    }

    /** How a series is drawn. */
    public enum Style {
        /** One of many thin grey lines in the background. */
        BACKGROUND_LINE,
        /** The line that a reader should look at. */
        MAIN_LINE,
        /** A line in a colour of its own. */
        LINE,
        /** A dashed line, for fits and references, in the colour of the series before it. */
        FIT,
        /** Points in a colour of their own. */
        POINTS,
        /** Bars from zero, for histograms; x holds the middles of equal bins. */
        BARS,
        /**
         * Rectangles of a map, darker for larger z, with z written in; x and y hold what each stands for, and neighbours meet
         * halfway.
         */
        CELLS
    }
}
