package dev.crosspoint.analysis.retention;

import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Axis;
import dev.crosspoint.figure.Figure.Scale;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import dev.crosspoint.statistics.DecayFit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the conductance decays after the set pulses. */
final class DecayFigure {

    private static final int LAW_POINTS = 200;

    private DecayFigure() {}

    static Figure of(RetentionSummary summary, DecayModels models) {
        double first = summary.whenSet().median();
        List<Series> series = new ArrayList<>();
        String label = summary.drawn().size() > 1 ? "repeats" : "";
        for (DrawnTrace trace : summary.drawn()) {
            series.add(new Series(label, Style.BACKGROUND_LINE, trace.time(), trace.conductance()));
            label = "";
        }
        DrawnTrace mean = DrawnTrace.of(summary.decay().times(), summary.decay().means());
        double from = mean.time()[0];
        double to = mean.time()[mean.time().length - 1];
        series.add(new Series(
                summary.decay().repeats() > 1 ? "mean of G/G0, times the median G0" : "measured",
                Style.MAIN_LINE,
                mean.time(),
                Arrays.stream(mean.conductance()).map(v -> v * first).toArray()));
        Optional<Series> off = summary.check()
                .off()
                .filter(OffState::isResolved)
                .map(state -> new Series("before the first set", Style.LINE, new double[] {from, to}, new double[] {
                    state.conductance(), state.conductance()
                }));
        double lowest = lowest(Stream.concat(series.stream(), off.stream()));
        models.fits().forEach(fit -> series.add(law(fit, from, to, first, lowest)));
        off.ifPresent(series::add);
        return new Figure(
                "retention",
                "Conductance after the set pulses",
                summary.decay().repeats() + (summary.decay().repeats() == 1 ? " repeat" : " repeats")
                        + "; each point is the current of a probe less that at 0 V, over the probe's voltage. Dashed: laws"
                        + " fitted to the mean, down to the smallest conductance measured.",
                new Axis("time after the set", "s", Scale.LOGARITHMIC),
                new Axis("conductance", "S", Scale.LOGARITHMIC),
                series);
    }

    /** Returns the smallest conductance in S that a logarithmic axis can show, infinite if there is none. */
    private static double lowest(Stream<Series> measured) {
        return measured.flatMapToDouble(series -> Arrays.stream(series.y()))
                .filter(conductance -> conductance > 0)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * Returns a law between two times in s, as far as it is not below a conductance: an exponential one would stretch the axis
     * over decades in which nothing was measured.
     *
     * @param first conductance in S that the law is a part of
     * @param lowest smallest conductance in S that is drawn
     */
    static Series law(DecayFit fit, double from, double to, double first, double lowest) {
        double[] times = new double[LAW_POINTS];
        Arrays.setAll(times, i -> from * Math.pow(to / from, i / (LAW_POINTS - 1.0)));
        double[] conductances = Arrays.stream(times)
                .map(time -> first * fit.at(time))
                .map(conductance -> conductance < lowest ? Double.NaN : conductance)
                .toArray();
        return new Series(DecayModels.formula(fit.law()), Style.FIT, times, conductances);
    }
}
