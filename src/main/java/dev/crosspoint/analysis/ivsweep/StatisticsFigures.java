package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Axis;
import dev.crosspoint.figure.Figure.Scale;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.DistributionFit;
import dev.crosspoint.statistics.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the cycles' values look like: cycle by cycle, and as cumulative distributions with their fits. */
final class StatisticsFigures {

    private static final int MAX_POINTS = 1000;
    private static final int FIT_POINTS = 101;

    private StatisticsFigures() {}

    /** A quantity over the cycles, and its distribution where one was fitted. */
    record Shown(OverCycles cycles, Optional<SwitchingDistribution> distribution) {
        String label() {
            return cycles.quantity().symbol();
        }
    }

    /** Returns values over the cycle number on a logarithmic axis; empty if no cycle has one. */
    static Optional<Figure> perCycle(String name, String title, String axis, String definition, List<Shown> shown) {
        List<Series> series = new ArrayList<>();
        for (Shown one : nonEmpty(shown)) {
            List<OverCycles.CycleValue> values = thinned(one.cycles.values());
            series.add(new Series(
                    one.label(),
                    Style.POINTS,
                    values.stream().mapToDouble(OverCycles.CycleValue::cycle).toArray(),
                    values.stream().mapToDouble(OverCycles.CycleValue::value).toArray()));
        }
        return series.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(
                        name,
                        title,
                        counts(shown) + ". " + definition,
                        new Axis("cycle", "1", Scale.LINEAR),
                        new Axis(axis, shown.get(0).cycles.quantity().unit(), Scale.LOGARITHMIC),
                        series));
    }

    /** Returns cumulative distributions of magnitudes on a probability axis; empty if no quantity has two cycles. */
    static Optional<Figure> cumulative(String name, String title, String axis, Scale scale, List<Shown> shown) {
        List<Series> series = new ArrayList<>();
        for (Shown one : nonEmpty(shown)) {
            List<CensoredCycles.Position> positions = positions(one.cycles);
            if (positions.size() > 1) {
                series.add(points(one.label(), positions));
                one.distribution.ifPresent(fitted -> series.add(fit(one.label(), fitted)));
            }
        }
        if (series.isEmpty()) {
            return Optional.empty();
        }
        String fits = shown.stream()
                .flatMap(one -> one.distribution.map(fitted -> describe(one.label(), fitted)).stream())
                .collect(Collectors.joining(" "));
        boolean isCensored =
                shown.stream().anyMatch(one -> one.cycles.censored().isPresent());
        String caption = counts(shown) + "; probability (i − 0.5)/n"
                + (isCensored ? ", by Kaplan and Meier where cycles are only bounded," : "") + " on a normal scale"
                + (fits.isEmpty() ? "." : "; dashed: fits by maximum likelihood. " + fits);
        return Optional.of(new Figure(
                name,
                title,
                caption,
                new Axis(axis, shown.get(0).cycles.quantity().unit(), scale),
                new Axis("cumulative probability", "1", Scale.PROBIT),
                series));
    }

    private static List<Shown> nonEmpty(List<Shown> shown) {
        return shown.stream().filter(one -> one.cycles.n() > 0).toList();
    }

    /** Returns nothing for a quantity that so many cycles only bound that the place of the others is not known. */
    private static List<CensoredCycles.Position> positions(OverCycles cycles) {
        if (cycles.censored().isPresent()) {
            return cycles.censored().get().positions();
        }
        if (!cycles.isResolved()) {
            return List.of();
        }
        double[] x = Arrays.stream(cycles.sample().orElseThrow().sorted())
                .map(Math::abs)
                .sorted()
                .toArray();
        double[] p = Sample.of(x).plottingPositions();
        return IntStream.range(0, x.length)
                .mapToObj(i -> new CensoredCycles.Position(x[i], p[i]))
                .toList();
    }

    private static Series points(String label, List<CensoredCycles.Position> positions) {
        List<CensoredCycles.Position> kept = Arrays.stream(thinnedIndices(positions.size()))
                .mapToObj(positions::get)
                .toList();
        return new Series(
                label,
                Style.POINTS,
                kept.stream().mapToDouble(CensoredCycles.Position::value).toArray(),
                kept.stream().mapToDouble(CensoredCycles.Position::probability).toArray());
    }

    /** Returns the fitted distribution over the sample, but not beyond the outermost plotting positions. */
    private static Series fit(String label, SwitchingDistribution fitted) {
        DistributionFit best = fitted.best();
        double[] sorted = fitted.sample().sorted();
        double outermost = 0.5 / sorted.length;
        double from = Math.max(sorted[0], best.quantile(outermost));
        double to = Math.min(sorted[sorted.length - 1], best.quantile(1 - outermost));
        double[] x = new double[FIT_POINTS];
        Arrays.setAll(x, i -> from * Math.pow(to / from, i / (FIT_POINTS - 1.0)));
        return new Series(
                label + ", " + best.family().label(),
                Style.FIT,
                x,
                Arrays.stream(x).map(best::probability).toArray());
    }

    private static String describe(String label, SwitchingDistribution fitted) {
        DistributionFit best = fitted.best();
        String unit = fitted.quantity().unit();
        String percentiles = IntStream.of(5, 50, 95)
                .mapToObj(percent -> SiFormat.value(best.quantile(percent / 100.0), unit, 3))
                .collect(Collectors.joining(", "));
        return label + ": " + fitted.summary() + "; 5, 50, 95 %: " + percentiles + ".";
    }

    private static String counts(List<Shown> shown) {
        return nonEmpty(shown).stream()
                .map(one -> {
                    long n = one.cycles.n();
                    int drawn = Math.min(one.cycles.values().size(), MAX_POINTS);
                    return one.label() + ": n = " + n + (n == 1 ? " cycle" : " cycles")
                            + (drawn < n ? ", " + drawn + " drawn" : "")
                            + (one.cycles.bounded().count() > 0
                                    ? ", and " + one.cycles.bounded().count() + " only bounded"
                                    : "");
                })
                .collect(Collectors.joining("; "));
    }

    private static List<OverCycles.CycleValue> thinned(List<OverCycles.CycleValue> values) {
        return Arrays.stream(thinnedIndices(values.size()))
                .mapToObj(values::get)
                .toList();
    }

    /** Returns at most {@link #MAX_POINTS} indices below {@code n}, evenly spread, the first and the last included. */
    private static int[] thinnedIndices(int n) {
        int kept = Math.min(n, MAX_POINTS);
        return IntStream.range(0, kept)
                .map(i -> kept == n ? i : (int) ((long) i * (n - 1) / (kept - 1)))
                .toArray();
    }
}
