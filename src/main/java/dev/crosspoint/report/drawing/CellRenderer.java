package dev.crosspoint.report.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYZDataset;

/** Draws the cells of a map: from white for the smallest value, or 0, to blue for the largest, or 1, with the value in it. */
final class CellRenderer extends AbstractXYItemRenderer {

    private static final long serialVersionUID = 1;

    private static final Color DARKEST = new Color(0, 114, 178);
    private static final double DARK = 0.75;

    @Override
    public void drawItem(
            Graphics2D g2,
            XYItemRendererState state,
            Rectangle2D dataArea,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            XYDataset dataset,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        XYZDataset cells = (XYZDataset) dataset;
        double x = cells.getXValue(series, item);
        double y = cells.getYValue(series, item);
        double z = cells.getZValue(series, item);
        if (Double.isNaN(x) || Double.isNaN(y) || Double.isNaN(z)) {
            return;
        }
        int count = cells.getItemCount(series);
        CellEdges columns = CellEdges.of(IntStream.range(0, count)
                .mapToDouble(i -> cells.getXValue(series, i))
                .toArray());
        CellEdges rows = CellEdges.of(IntStream.range(0, count)
                .mapToDouble(i -> cells.getYValue(series, i))
                .toArray());
        Rectangle2D cell = new Rectangle2D.Double();
        cell.setFrameFromDiagonal(
                domainAxis.valueToJava2D(columns.low(x), dataArea, plot.getDomainAxisEdge()),
                rangeAxis.valueToJava2D(rows.low(y), dataArea, plot.getRangeAxisEdge()),
                domainAxis.valueToJava2D(columns.high(x), dataArea, plot.getDomainAxisEdge()),
                rangeAxis.valueToJava2D(rows.high(y), dataArea, plot.getRangeAxisEdge()));
        double[] values = IntStream.range(0, count)
                .mapToDouble(i -> cells.getZValue(series, i))
                .filter(Double::isFinite)
                .toArray();
        double low = Math.min(0, Arrays.stream(values).min().orElse(0));
        double high = Math.max(1, Arrays.stream(values).max().orElse(1));
        double share = (z - low) / (high - low);
        g2.setPaint(shade(share));
        g2.fill(cell);
        g2.setPaint(Color.WHITE);
        g2.draw(cell);
        g2.setPaint(share > DARK ? Color.WHITE : ChartBuilder.INK);
        g2.setFont(ChartBuilder.FONT);
        TextUtils.drawAlignedString(
                String.format(Locale.ROOT, "%.2g", z),
                g2,
                (float) cell.getCenterX(),
                (float) cell.getCenterY(),
                TextAnchor.CENTER);
    }

    private static Color shade(double share) {
        return new Color(
                mixed(DARKEST.getRed(), share), mixed(DARKEST.getGreen(), share), mixed(DARKEST.getBlue(), share));
    }

    private static int mixed(int dark, double share) {
        return (int) Math.round(255 + (dark - 255) * share);
    }
}
