package dev.crosspoint.report.drawing;

import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** The legend above a chart: one entry for each label, none where there is nothing to tell apart. */
final class Legend {

    private static final Shape LINE = new Line2D.Double(-11, 0, 11, 0);
    private static final Shape BAR = new Rectangle2D.Double(-4, -5, 8, 10);

    private Legend() {}

    /** Tells whether a reader needs the legend: something is named, and it is not all there is. */
    static boolean isUseful(List<Series> series) {
        return series.size() > 1 && series.stream().anyMatch(one -> !one.label().isBlank());
    }

    static LegendTitle of(List<Series> series, List<SeriesLook> looks) {
        LegendItemCollection items = new LegendItemCollection();
        Set<String> labels = new HashSet<>();
        for (int i = 0; i < series.size(); i++) {
            String label = series.get(i).label();
            if (!label.isBlank() && labels.add(label)) {
                items.add(item(series.get(i), looks.get(i)));
            }
        }
        LegendTitle legend = new LegendTitle(() -> items);
        legend.setItemFont(ChartBuilder.FONT);
        legend.setItemPaint(ChartBuilder.INK);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.RIGHT);
        legend.setFrame(BlockBorder.NONE);
        legend.setPadding(RectangleInsets.ZERO_INSETS);
        legend.setItemLabelPadding(new RectangleInsets(0, 6, 4, 12));
        return legend;
    }

    private static LegendItem item(Series series, SeriesLook look) {
        boolean isLine = series.style() != Style.POINTS && series.style() != Style.BARS;
        Shape shape = series.style() == Style.BARS ? BAR : look.marker();
        Color none = new Color(0, true);
        return new LegendItem(
                series.label(),
                null,
                null,
                null,
                !isLine,
                shape,
                !isLine,
                look.color(),
                false,
                none,
                new BasicStroke(),
                isLine,
                LINE,
                look.stroke(),
                look.color());
    }
}
