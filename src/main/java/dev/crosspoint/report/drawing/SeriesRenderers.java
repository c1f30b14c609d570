package dev.crosspoint.report.drawing;

import dev.crosspoint.figure.Figure.Series;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** JFreeChart's renderers for the styles of a series. */
final class SeriesRenderers {

    /** More points are drawn as dots, which hide each other less and take less space in a file. */
    private static final int MOST_MARKERS = 500;

    private static final Shape DOT = new Rectangle2D.Double(-1.2, -1.2, 2.4, 2.4);

    private SeriesRenderers() {}

    /**
     * Returns the renderer of a dataset that holds one series.
     *
     * @param baseline position on which bars stand
     */
    static XYItemRenderer renderer(Series series, SeriesLook look, double baseline) {
        return switch (series.style()) {
            case BARS -> bars(look, baseline);
            case CELLS -> new CellRenderer();
            case POINTS -> points(look, series.x().length);
            case BACKGROUND_LINE, MAIN_LINE, LINE, FIT -> lines(look);
        };
    }

    private static XYItemRenderer lines(SeriesLook look) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        // One path for the series: item by item, every segment would be an element and every dash would start anew.
        renderer.setDrawSeriesLineAsPath(true);
        return painted(renderer, look);
    }

    private static XYItemRenderer points(SeriesLook look, int count) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setDrawOutlines(false);
        painted(renderer, look);
        if (count > MOST_MARKERS) {
            renderer.setSeriesShape(0, DOT);
        }
        return renderer;
    }

    private static XYItemRenderer bars(SeriesLook look, double baseline) {
        XYBarRenderer renderer = new XYBarRenderer();
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setMargin(0.08);
        renderer.setUseYInterval(false);
        renderer.setBase(baseline);
        return painted(renderer, look);
    }

    private static XYItemRenderer painted(AbstractXYItemRenderer renderer, SeriesLook look) {
        renderer.setSeriesPaint(0, look.color());
        renderer.setSeriesStroke(0, look.stroke());
        renderer.setSeriesShape(0, look.marker());
        return renderer;
    }
}
