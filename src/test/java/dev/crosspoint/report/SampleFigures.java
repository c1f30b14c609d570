package dev.crosspoint.report;

import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Axis;
import dev.crosspoint.figure.Figure.Scale;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Figures of a volatile threshold switch as an I-V sweep leaves them: 1 Gohm off, 100 kohm on, threshold near 0.3 V. */
public final class SampleFigures {

    private static final double PEAK = 0.5;
    private static final int CYCLES = 20;
    private static final int POINTS = 200;

    private SampleFigures() {}

    public static List<Figure> all() {
        return List.of(ivLogarithmic(CYCLES, POINTS), ivLinear(), conductancePerCycle(), distributions(), histogram());
    }

    public static Figure ivLogarithmic(int cycles, int points) {
        return iv("iv-logarithmic", "Current against voltage", cycles, points, true);
    }

    public static Figure ivLinear() {
        return iv("iv-linear", "Current against voltage, linear", CYCLES, POINTS, false);
    }

    private static Figure iv(String name, String title, int cycles, int points, boolean magnitude) {
        List<Series> series = new ArrayList<>();
        double[] voltage = IntStream.range(0, points)
                .mapToDouble(i -> loop(i / (points - 1.0)))
                .toArray();
        double[][] currents = IntStream.range(0, cycles)
                .mapToObj(cycle -> currents(voltage, cycle, magnitude))
                .toArray(double[][]::new);
        for (double[] current : currents) {
            series.add(new Series(cycles + " cycles", Style.BACKGROUND_LINE, voltage, current));
        }
        double[] median = IntStream.range(0, points)
                .mapToDouble(i ->
                        Arrays.stream(currents).mapToDouble(c -> c[i]).sorted().toArray()[cycles / 2])
                .toArray();
        series.add(new Series("median", Style.MAIN_LINE, voltage, median));
        Axis y = magnitude
                ? new Axis("Current magnitude", "A", Scale.LOGARITHMIC)
                : new Axis("Current", "A", Scale.LINEAR);
        String caption =
                "All " + cycles + " cycles (grey) and their median. Arms below 10 pA are the noise of the instrument.";
        return new Figure(name, title, caption, new Axis("Voltage", "V", Scale.LINEAR), y, series);
    }

    /** Runs from 0 to the peak, to its negative and back to 0 as {@code phase} goes from 0 to 1. */
    private static double loop(double phase) {
        double quarter = 4 * phase;
        return PEAK * (quarter < 1 ? quarter : quarter < 3 ? 2 - quarter : quarter - 4);
    }

    private static double[] currents(double[] voltage, int cycle, boolean magnitude) {
        SplittableRandom random = new SplittableRandom(cycle);
        double[] current = new double[voltage.length];
        double threshold = 0.3 + 0.015 * random.nextGaussian();
        boolean on = false;
        for (int i = 0; i < voltage.length; i++) {
            double size = Math.abs(voltage[i]);
            on = size > threshold || on && size > 0.04;
            double resistance = on ? 1e5 : 1e9;
            current[i] = voltage[i] / resistance * (1 + 0.02 * random.nextGaussian()) + 6e-12 * random.nextGaussian();
            current[i] = magnitude ? Math.abs(current[i]) : current[i];
        }
        return current;
    }

    public static Figure conductancePerCycle() {
        SplittableRandom random = new SplittableRandom(1);
        double[] cycle = IntStream.rangeClosed(1, CYCLES).mapToDouble(i -> i).toArray();
        double[] on = Arrays.stream(cycle)
                .map(i -> 1e-5 * Math.exp(0.1 * random.nextGaussian()))
                .toArray();
        double[] off = Arrays.stream(cycle)
                .map(i -> 1e-9 * Math.exp(0.3 * random.nextGaussian()))
                .toArray();
        return new Figure(
                "conductance-per-cycle",
                "Conductance in both states",
                "Conductance at the read voltage of 0.1 V in every cycle.",
                new Axis("Cycle", "1", Scale.LINEAR),
                new Axis("Conductance", "S", Scale.LOGARITHMIC),
                List.of(new Series("on", Style.POINTS, cycle, on), new Series("off", Style.POINTS, cycle, off)));
    }

    public static Figure distributions() {
        SplittableRandom random = new SplittableRandom(2);
        List<Series> series = new ArrayList<>();
        for (int sign : new int[] {1, -1}) {
            double[] values = random.doubles(CYCLES)
                    .map(u -> 0.3 * sign + 0.015 * (2 * u - 1))
                    .sorted()
                    .toArray();
            double[] probability = IntStream.range(0, CYCLES)
                    .mapToDouble(i -> (i + 0.5) / CYCLES)
                    .toArray();
            series.add(new Series(sign > 0 ? "positive" : "negative", Style.POINTS, values, probability));
            double[] line = {0.3 * sign - 0.025, 0.3 * sign + 0.025};
            series.add(new Series("normal fit", Style.FIT, line, new double[] {0.0038, 0.9962}));
        }
        return new Figure(
                "threshold-distributions",
                "Distribution of the threshold voltage",
                "Cumulative probability; a normal distribution is a straight line.",
                new Axis("Threshold voltage", "V", Scale.LINEAR),
                new Axis("Cumulative probability", "1", Scale.PROBIT),
                series);
    }

    public static Figure histogram() {
        double[] middle =
                IntStream.range(0, 12).mapToDouble(i -> (i + 0.5) * 1e-3).toArray();
        double[] count = Arrays.stream(middle)
                .map(t -> Math.rint(40 * Math.exp(-t / 4e-3)))
                .toArray();
        double[] fine = IntStream.range(0, 100).mapToDouble(i -> i * 1.2e-4).toArray();
        double[] fit = Arrays.stream(fine).map(t -> 40 * Math.exp(-t / 4e-3)).toArray();
        return new Figure(
                "time-to-spike",
                "Time under bias before a spike",
                "Waiting times in bins of 1 ms and the exponential distribution of their mean.",
                new Axis("Time under bias", "s", Scale.LINEAR),
                new Axis("Spikes", "1", Scale.LINEAR),
                List.of(
                        new Series("measured", Style.BARS, middle, count),
                        new Series("exponential", Style.FIT, fine, fit)));
    }
}
