package dev.crosspoint.analysis.retention;

import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Axis;
import dev.crosspoint.figure.Figure.Scale;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Retention times against temperature, so that an activation energy is a straight line. */
final class ArrheniusFigure {

    private ArrheniusFigure() {}

    static Figure of(ArrheniusFit fit, Criterion criterion) {
        List<Series> series = new ArrayList<>();
        double[] x = ArrheniusFit.column(fit.points(), ArrheniusPoint::inverseEnergy);
        for (int i = 0; i < x.length; i++) {
            ArrheniusPoint point = fit.points().get(i);
            double factor = Math.exp(1.96 * point.relativeError());
            series.add(new Series("", Style.BACKGROUND_LINE, new double[] {x[i], x[i]}, new double[] {
                point.time() / factor, point.time() * factor
            }));
        }
        series.add(new Series(
                "retention times", Style.POINTS, x, ArrheniusFit.column(fit.points(), ArrheniusPoint::time)));
        double[] ends = {
            Arrays.stream(x).min().orElseThrow(), Arrays.stream(x).max().orElseThrow()
        };
        series.add(new Series(
                "t0 exp(E/kT)",
                Style.FIT,
                ends,
                Arrays.stream(ends).map(fit::timeAt).toArray()));
        return new Figure(
                "arrhenius",
                "Retention time and temperature",
                "One point a run, by " + criterion.definition()
                        + ", with its 95 % interval; dashed: the fitted line, whose slope"
                        + " is the activation energy.",
                new Axis("1/kT", "1/eV", Scale.LINEAR),
                new Axis("retention time", "s", Scale.LOGARITHMIC),
                series);
    }
}
