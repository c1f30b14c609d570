package dev.crosspoint.report.drawing;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A JFreeChart axis over the positions of an {@link AxisScale}, with that scale's ticks instead of its own. */
final class ScaledAxis extends NumberAxis {

    private static final long serialVersionUID = 1;

    private final transient AxisScale scale;

    ScaledAxis(AxisScale scale) {
        super(scale.label());
        this.scale = scale;
        setRange(scale.lower(), scale.upper());
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        TextAnchor anchor = RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        return scale.ticks().stream().map(tick -> numberTick(tick, anchor)).toList();
    }

    private static NumberTick numberTick(AxisScale.Tick tick, TextAnchor anchor) {
        TickType type = tick.isMinor() ? TickType.MINOR : TickType.MAJOR;
        return new NumberTick(type, tick.position(), tick.label(), anchor, TextAnchor.CENTER, 0);
    }
}
