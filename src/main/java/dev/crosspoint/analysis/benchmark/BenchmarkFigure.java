package dev.crosspoint.analysis.benchmark;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Axis;
import dev.crosspoint.figure.Figure.Scale;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A run among the published numbers, with the definition on every axis. */
final class BenchmarkFigure {

    private BenchmarkFigure() {}

    /** Standby power over action energy. */
    static final class Synapses {
        private final Points points = new Points();

        /** Takes in a condition, if both metrics are resolved. */
        void add(Finding energy, Finding power) {
            if (energy instanceof Finding.Resolved e && power instanceof Finding.Resolved p) {
                points.add(e.value(), p.value());
                points.bar(e.low(), p.value(), e.high(), p.value());
                points.bar(e.value(), p.low(), e.value(), p.high());
            }
        }

        /** Returns the figure; empty if there is no point of the run to draw. */
        Optional<Figure> figure() {
            if (points.isEmpty()) {
                return Optional.empty();
            }
            double lowest = Math.min(points.lowest(), Published.VCM_POWER) / 3;
            double highest = Math.max(points.highest(), Published.ECM_POWER) * 3;
            List<Series> series = new ArrayList<>(points.series("this run"));
            series.add(point("VCM, median (published)", Published.VCM_ENERGY, Published.VCM_POWER));
            series.add(point("ECM, median (published)", Published.ECM_ENERGY, Published.ECM_POWER));
            series.add(new Series(
                    "FTJ, best (published)",
                    Style.LINE,
                    new double[] {Published.FTJ_ENERGY, Published.FTJ_ENERGY},
                    new double[] {lowest, highest}));
            return Optional.of(new Figure(
                    "review-benchmark",
                    "This run among published synapses",
                    "Only numbers that the review prints: class medians as points, an energy without its power as a line ("
                            + Equation.SOURCE + "). Energies and powers of any other definition do not belong here.",
                    new Axis("action energy, V²·(G_on + G_off)/2·τ, eq. (1)", "J", Scale.LOGARITHMIC),
                    new Axis("standby power, V²·G_off, eq. (2)", "W", Scale.LOGARITHMIC),
                    series));
        }
    }

    /** Spiking and firing energy over the duration of the input spike, the third metric. */
    static final class Neurons {
        private final Points firing = new Points();
        private final Points spiking = new Points();
        private double shortest = Double.POSITIVE_INFINITY;
        private double longest;

        /** Takes in a condition with the duration of its pulses, s, as far as its metrics are resolved. */
        void add(double duration, Finding spikingEnergy, Finding firingEnergy) {
            add(firing, duration, firingEnergy);
            add(spiking, duration, spikingEnergy);
        }

        private void add(Points points, double duration, Finding energy) {
            if (energy instanceof Finding.Resolved resolved) {
                points.add(duration, resolved.value());
                points.bar(duration, resolved.low(), duration, resolved.high());
                shortest = Math.min(shortest, duration);
                longest = Math.max(longest, duration);
            }
        }

        /** Returns the figure; empty if there is no point of the run to draw. */
        Optional<Figure> figure() {
            if (firing.isEmpty() && spiking.isEmpty()) {
                return Optional.empty();
            }
            List<Series> series = new ArrayList<>(firing.series("firing energy of this run, eq. (4)"));
            series.addAll(spiking.series("spiking energy of this run, eq. (3)"));
            series.add(new Series(
                    "PCMO neuron, firing energy (published)",
                    Style.LINE,
                    new double[] {shortest / 3, longest * 3},
                    new double[] {Published.PCMO_FIRING_ENERGY, Published.PCMO_FIRING_ENERGY}));
            return Optional.of(new Figure(
                    "review-benchmark",
                    "This run among published neurons",
                    "Only a number that the review prints: the firing energy of the PCMO neuron, as a line, for its spike"
                            + " duration is not printed (" + Equation.SOURCE
                            + "). Energies of any other definition, such as"
                            + " C V²/2, do not belong here.",
                    new Axis("duration τ of the input spike", "s", Scale.LOGARITHMIC),
                    new Axis("energy, V²·G_off·τ, eq. (3), or V²·G_on·τ, eq. (4)", "J", Scale.LOGARITHMIC),
                    series));
        }
    }

    private static Series point(String label, double x, double y) {
        return new Series(label, Style.POINTS, new double[] {x}, new double[] {y});
    }

    /** Points with bars for their intervals. */
    private static final class Points {
        private final List<double[]> points = new ArrayList<>();
        private final List<double[]> bars = new ArrayList<>();

        void add(double x, double y) {
            points.add(new double[] {x, y});
        }

        /** Adds a bar from one point to another. */
        void bar(double fromX, double fromY, double toX, double toY) {
            bars.add(new double[] {fromX, fromY});
            bars.add(new double[] {toX, toY});
            bars.add(new double[] {Double.NaN, Double.NaN});
        }

        boolean isEmpty() {
            return points.isEmpty();
        }

        double lowest() {
            return points.stream().mapToDouble(point -> point[1]).min().orElseThrow();
        }

        double highest() {
            return points.stream().mapToDouble(point -> point[1]).max().orElseThrow();
        }

        List<Series> series(String label) {
            return isEmpty()
                    ? List.of()
                    : List.of(
                            new Series(label, Style.POINTS, column(points, 0), column(points, 1)),
                            new Series("", Style.FIT, column(bars, 0), column(bars, 1)));
        }

        private static double[] column(List<double[]> rows, int index) {
            return rows.stream().mapToDouble(row -> row[index]).toArray();
        }
    }
}
