package dev.crosspoint.report.drawing;

import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.DefaultXYZDataset;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYDataset;

/**
 * Turns a figure into a JFreeChart over positions: prefixes, decades and probits are the axis scales' business, so the
 * chart itself is linear in both directions.
 */
final class ChartBuilder {

    static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    static final Color INK = new Color(40, 40, 40);

    private static final Color GRID = new Color(228, 228, 228);
    private static final BasicStroke THIN = new BasicStroke(0.8f);
    private static final int TICK = 5;
    private static final int MINOR_TICK = 3;

    /** About how many points a figure draws in all, so that its SVG stays below 300 kB. */
    private static final int MOST_POINTS = 28_000;

    /** Main lines and fits keep up to so many points, however many lines lie in the background. */
    private static final int MOST_POINTS_IN_FRONT = 2_000;

    private final Figure figure;
    private final AxisScale horizontal;
    private final AxisScale vertical;

    private ChartBuilder(Figure figure) {
        this.figure = figure;
        boolean bars = figure.series().stream().anyMatch(series -> series.style() == Style.BARS);
        this.horizontal = AxisScale.of(figure.x(), allValues(ChartBuilder::horizontalValues), false);
        this.vertical = AxisScale.of(figure.y(), allValues(ChartBuilder::verticalValues), bars);
    }

    private double[] allValues(Function<Series, DoubleStream> values) {
        return figure.series().stream().flatMapToDouble(values).toArray();
    }

    static JFreeChart chart(Figure figure) {
        return new ChartBuilder(figure).chart();
    }

    /** The outer edges of cells count, not only their middles. */
    private static DoubleStream verticalValues(Series series) {
        return series.style() == Style.CELLS ? CellEdges.of(series.y()).reach() : DoubleStream.of(series.y());
    }

    /** The outer edges of bars and cells count, not only their middles. */
    private static DoubleStream horizontalValues(Series series) {
        double[] x = series.x();
        if (series.style() == Style.CELLS) {
            return CellEdges.of(x).reach();
        }
        if (series.style() != Style.BARS) {
            return DoubleStream.of(x);
        }
        double half = BarWidth.of(x, 0) / 2;
        return Arrays.stream(x).flatMap(middle -> DoubleStream.of(middle - half, middle + half));
    }

    private JFreeChart chart() {
        XYPlot plot = new XYPlot(null, axis(horizontal), axis(vertical), null);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setBackgroundPaint(null);
        plot.setOutlinePaint(INK);
        plot.setOutlineStroke(THIN);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinePaint(GRID);
        plot.setDomainGridlineStroke(THIN);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(THIN);
        plot.setNoDataMessage("Nothing that these axes can show");
        plot.setNoDataMessageFont(FONT);
        plot.setNoDataMessagePaint(INK);
        List<SeriesLook> looks = SeriesLook.of(figure.series());
        for (int i = 0; i < looks.size(); i++) {
            Series series = figure.series().get(i);
            Positions positions = Positions.of(series, horizontal, vertical);
            if (!positions.isEmpty()) {
                plot.setDataset(i, dataset(series, positions));
                plot.setRenderer(i, SeriesRenderers.renderer(series, looks.get(i), baseline()), false);
            }
        }
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(6, 4, 4, 12));
        if (Legend.isUseful(figure.series())) {
            chart.addLegend(Legend.of(figure.series(), looks));
        }
        return chart;
    }

    private static ValueAxis axis(AxisScale scale) {
        ValueAxis axis = new ScaledAxis(scale);
        axis.setLabelFont(FONT.deriveFont(13f));
        axis.setLabelPaint(INK);
        axis.setTickLabelFont(FONT);
        axis.setTickLabelPaint(INK);
        axis.setAxisLineVisible(false);
        axis.setTickMarkPaint(INK);
        axis.setTickMarkStroke(THIN);
        axis.setTickMarkOutsideLength(0);
        axis.setTickMarkInsideLength(TICK);
        axis.setMinorTickMarksVisible(true);
        axis.setMinorTickMarkOutsideLength(0);
        axis.setMinorTickMarkInsideLength(MINOR_TICK);
        return axis;
    }

    private XYDataset dataset(Series series, Positions positions) {
        DefaultXYDataset dataset = new DefaultXYDataset();
        if (series.style() == Style.BARS) {
            dataset.addSeries(series.label(), positions.toArray());
            double alone = (horizontal.upper() - horizontal.lower()) / 10;
            return new XYBarDataset(dataset, BarWidth.of(positions.x(), alone));
        }
        if (series.style() == Style.CELLS) {
            DefaultXYZDataset cells = new DefaultXYZDataset();
            cells.addSeries(series.label(), new double[][] {positions.x(), positions.y(), series.z()});
            return cells;
        }
        Positions thinned = positions.thinned(mostPoints(series));
        boolean isLine = series.style() != Style.POINTS;
        dataset.addSeries(series.label(), (isLine ? thinned.withLonePointsDoubled() : thinned).toArray());
        return dataset;
    }

    private int mostPoints(Series series) {
        // A marker is four corners.
        int share = MOST_POINTS / figure.series().size() / (series.style() == Style.POINTS ? 4 : 1);
        boolean inFront = series.style() == Style.MAIN_LINE || series.style() == Style.FIT;
        return Math.max(share, inFront ? MOST_POINTS_IN_FRONT : 4);
    }

    /** Bars stand on zero, or on the lower end of an axis that has no zero. */
    private double baseline() {
        double zero = vertical.position(0);
        return Double.isNaN(zero) ? vertical.lower() : zero;
    }
}
