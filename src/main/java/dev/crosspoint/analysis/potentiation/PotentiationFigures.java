package dev.crosspoint.analysis.potentiation;

import dev.crosspoint.analysis.EvenlySpread;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Axis;
import dev.crosspoint.figure.Figure.Scale;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The conductance against the pulse number, and what a pulse does to it depending on where it is. */
final class PotentiationFigures {

    /** More grey curves are a grey area. */
    private static final int MOST_CURVES = 128;

    /** More points than this make a figure slow to open. */
    private static final int MOST_POINTS = 100_000;

    private final EvenlySpread<PulseSeries> curves;
    private final int pulses;

    PotentiationFigures(int pulses) {
        this.pulses = pulses;
        this.curves = new EvenlySpread<>(Math.max(2, Math.min(MOST_CURVES, MOST_POINTS / (pulses + 1))));
    }

    void add(PulseSeries series) {
        curves.offer(series);
    }

    /** Returns the figures; none if there are no series. */
    List<Figure> figures(List<SeriesFindings> findings) {
        if (curves.offered() == 0) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>(List.of(conductances(findings)));
        updates(findings).ifPresent(figures::add);
        return figures;
    }

    private Figure conductances(List<SeriesFindings> findings) {
        List<Series> series = new ArrayList<>();
        for (PulseSeries one : curves.items()) {
            String label = series.isEmpty() ? "cycles" : "";
            series.add(new Series(
                    label, Style.BACKGROUND_LINE, pulseNumbers(one.direction(), one.pulses()), one.conductance()));
        }
        for (SeriesFindings each : findings) {
            SeriesSummary summary = each.series();
            if (summary.count() > 0) {
                double[] numbers = pulseNumbers(summary.direction(), pulses);
                series.add(new Series(summary.direction().word() + ", mean", Style.LINE, numbers, summary.mean()));
                each.curve()
                        .ifPresent(curve -> series.add(new Series(
                                summary.direction().word() + ", fit",
                                Style.FIT,
                                numbers,
                                IntStream.rangeClosed(0, pulses)
                                        .mapToDouble(curve::at)
                                        .toArray())));
            }
        }
        return new Figure(
                "conductance",
                "Potentiation and depression",
                "Conductance before the first and after each pulse; pulses of depression are numbered on. Grey: "
                        + curves.items().size() + " of " + curves.offered()
                        + " series; lines: mean over the cycles; dashed: the fits that A is of.",
                new Axis("pulse", "1", Scale.LINEAR),
                new Axis("conductance", "S", Scale.LINEAR),
                series);
    }

    private Optional<Figure> updates(List<SeriesFindings> findings) {
        List<Series> series = new ArrayList<>();
        for (SeriesFindings each : findings) {
            SeriesSummary summary = each.series();
            if (summary.count() > 0) {
                double[] mean = summary.mean();
                double[] updates = new double[pulses];
                Arrays.setAll(updates, i -> mean[i + 1] - mean[i]);
                series.add(new Series(summary.direction().word(), Style.POINTS, Arrays.copyOf(mean, pulses), updates));
            }
        }
        return series.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(
                        "update",
                        "Change of the conductance by a pulse",
                        "Mean change by a pulse against the mean conductance before it; means over the cycles.",
                        new Axis("conductance before the pulse", "S", Scale.LINEAR),
                        new Axis("change by the pulse", "S", Scale.LINEAR),
                        series));
    }

    private double[] pulseNumbers(Direction direction, int last) {
        int from = direction == Direction.POTENTIATION ? 0 : pulses;
        return IntStream.rangeClosed(from, from + last).mapToDouble(n -> n).toArray();
    }
}
