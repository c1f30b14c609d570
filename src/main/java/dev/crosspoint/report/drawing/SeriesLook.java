package dev.crosspoint.report.drawing;

import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * How one series looks.
 *
 * @param color colour of lines, points and bars
 * @param stroke stroke of lines
 * @param marker shape of points
 */
record SeriesLook(Color color, Stroke stroke, Shape marker) {

    /** Distinguishable with every kind of colour vision: Okabe & Ito, Color Universal Design, 2008; without its yellow. */
    private static final List<Color> COLORS = List.of(
            new Color(0, 114, 178),
            new Color(213, 94, 0),
            new Color(0, 158, 115),
            new Color(204, 121, 167),
            new Color(230, 159, 0),
            new Color(86, 180, 233),
            new Color(0, 0, 0));

    private static final Color BACKGROUND = new Color(110, 110, 110, 130);
    private static final float[][] DASHES = {{7, 4}, {2, 3}, {9, 3, 2, 3}};
    private static final List<Shape> MARKERS = List.of(
            new Ellipse2D.Double(-3.2, -3.2, 6.4, 6.4),
            new Rectangle2D.Double(-2.8, -2.8, 5.6, 5.6),
            triangle(),
            diamond());

    /**
     * Returns the looks of a figure's series, in their order. Every main line, line, set of points or bars takes the next
     * colour; a fit takes the colour of what it follows, and fits that follow one another differ in their dashes.
     */
    static List<SeriesLook> of(List<Series> series) {
        List<SeriesLook> looks = new ArrayList<>();
        int colored = 0;
        int fits = 0;
        for (Series one : series) {
            switch (one.style()) {
                case BACKGROUND_LINE -> looks.add(new SeriesLook(BACKGROUND, line(0.8f), MARKERS.get(0)));
                case FIT -> {
                    Color color = COLORS.get(Math.max(0, colored - 1) % COLORS.size());
                    looks.add(new SeriesLook(color, dashed(DASHES[fits % DASHES.length]), MARKERS.get(0)));
                    fits++;
                }
                case CELLS -> looks.add(new SeriesLook(COLORS.get(0), line(1), MARKERS.get(0)));
                case BARS -> {
                    looks.add(new SeriesLook(pale(COLORS.get(colored % COLORS.size())), line(1), MARKERS.get(0)));
                    colored++;
                    fits = 0;
                }
                case MAIN_LINE, LINE, POINTS -> {
                    float width = one.style() == Style.MAIN_LINE ? 2.2f : 1.4f;
                    Shape marker = MARKERS.get(colored % MARKERS.size());
                    looks.add(new SeriesLook(COLORS.get(colored % COLORS.size()), line(width), marker));
                    colored++;
                    fits = 0;
                }
            }
        }
        return looks;
    }

    /** Bars are large, and a fit in their colour lies on top of them. */
    private static Color pale(Color color) {
        return new Color(whiter(color.getRed()), whiter(color.getGreen()), whiter(color.getBlue()));
    }

    private static int whiter(int part) {
        return 255 - (255 - part) / 2;
    }

    private static BasicStroke line(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static BasicStroke dashed(float[] dash) {
        return new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    private static Shape triangle() {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -4.2);
        path.lineTo(3.9, 3);
        path.lineTo(-3.9, 3);
        path.closePath();
        return path;
    }

    private static Shape diamond() {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -4.3);
        path.lineTo(4.3, 0);
        path.lineTo(0, 4.3);
        path.lineTo(-4.3, 0);
        path.closePath();
        return path;
    }
}
