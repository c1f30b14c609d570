package dev.crosspoint.analysis.writeverify;

import dev.crosspoint.analysis.EvenlySpread;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Axis;
import dev.crosspoint.figure.Figure.Scale;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import dev.crosspoint.statistics.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What was reached against what was wanted, the distributions of the levels, and the way there. */
final class LadderFigures {

    /** More levels or points are a grey area. */
    private static final int MOST_LEVELS = 64;

    private static final int MOST_POINTS = 5_000;

    private final Ladder ladder;
    private final List<double[]> approaches;

    LadderFigures(Ladder ladder, List<double[]> approaches) {
        this.ladder = ladder;
        this.approaches = approaches;
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        if (!ladder.measured().isEmpty()) {
            figures.add(reached());
            figures.add(distributions());
        }
        if (!approaches.isEmpty()) {
            figures.add(approach());
        }
        return figures;
    }

    private Figure reached() {
        List<Attempt> drawn = spread(ladder.measured(), MOST_POINTS);
        List<Attempt> targets = Ladder.byLevel(ladder.attempts()).values().stream()
                .map(level -> level.get(0))
                .sorted(Comparator.comparingDouble(Attempt::target))
                .toList();
        return new Figure(
                "reached",
                "Conductance reached against target",
                drawn.size() + " of " + ladder.attempts().size()
                        + " attempts: those that reached their target, read once more at the end. Dashed: what was"
                        + " accepted.",
                new Axis("target", "S", Scale.LINEAR),
                new Axis("conductance", "S", Scale.LINEAR),
                List.of(
                        new Series(
                                "reached",
                                Style.POINTS,
                                values(drawn, Attempt::target),
                                values(drawn, Attempt::conductance)),
                        new Series(
                                "accepted", Style.FIT, values(targets, Attempt::target), values(targets, Attempt::low)),
                        new Series("", Style.FIT, values(targets, Attempt::target), values(targets, Attempt::high))));
    }

    private Figure distributions() {
        List<Series> series = new ArrayList<>();
        List<List<Attempt>> levels =
                List.copyOf(Ladder.byLevel(ladder.measured()).values());
        for (List<Attempt> level : spread(levels, MOST_LEVELS)) {
            Sample sample = Sample.of(values(level, Attempt::conductance));
            series.add(new Series("", Style.POINTS, sample.sorted(), sample.plottingPositions()));
        }
        return new Figure(
                "levels",
                "Distributions of the levels",
                series.size() + " of " + levels.size()
                        + " levels, each over the repeats; probability (i − 0.5)/n on a normal scale, on which a normal"
                        + " distribution is a straight line.",
                new Axis("conductance", "S", Scale.LINEAR),
                new Axis("cumulative probability", "1", Scale.PROBIT),
                series);
    }

    private Figure approach() {
        List<Series> series = new ArrayList<>();
        for (double[] conductances : approaches) {
            series.add(new Series(
                    "",
                    Style.LINE,
                    IntStream.range(0, conductances.length).mapToDouble(n -> n).toArray(),
                    conductances));
        }
        return new Figure(
                "approach",
                "The way to the targets",
                "Conductance before the first and after each pulse, as the verifying reads found it, in "
                        + approaches.size() + " attempts spread evenly over the run.",
                new Axis("pulse", "1", Scale.LINEAR),
                new Axis("conductance", "S", Scale.LINEAR),
                series);
    }

    private static <T> List<T> spread(List<T> items, int most) {
        EvenlySpread<T> kept = new EvenlySpread<>(most);
        items.forEach(kept::offer);
        return kept.items();
    }

    private static double[] values(List<Attempt> attempts, ToDoubleFunction<Attempt> value) {
        return attempts.stream().mapToDouble(value).toArray();
    }
}
