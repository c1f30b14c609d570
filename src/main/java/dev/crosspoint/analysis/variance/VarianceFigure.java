package dev.crosspoint.analysis.variance;

import dev.crosspoint.analysis.EvenlySpread;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Axis;
import dev.crosspoint.figure.Figure.Scale;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;

/** The cycles of every device side by side. */
final class VarianceFigure {

    private static final int MAX_CYCLES = 200;

    /** More names than this make a caption that nobody reads. */
    private static final int MAX_NAMES = 12;

    private VarianceFigure() {}

    static Figure of(CycleQuantity quantity, List<DeviceCycles> devices) {
        List<double[]> cycles = new ArrayList<>();
        List<double[]> means = new ArrayList<>();
        for (int i = 0; i < devices.size(); i++) {
            int device = i + 1;
            double[] values = devices.get(i).values();
            if (values.length > 0) {
                thinned(values).forEach(value -> cycles.add(new double[] {device, value}));
                means.add(new double[] {device, mean(quantity, values)});
            }
        }
        String name = quantity.name().replace("log10_", "").replace('_', ' ');
        return new Figure(
                (quantity.protocol() + " devices " + name).replace(' ', '-'),
                "Devices side by side: " + name,
                "Every point is a cycle, at most " + MAX_CYCLES + " drawn of each device; "
                        + (quantity.isLogarithmic() ? "logarithmic means" : "means") + " of the devices over them. "
                        + names(devices),
                new Axis("device", "1", Scale.LINEAR),
                new Axis(name, quantity.unit(), quantity.isLogarithmic() ? Scale.LOGARITHMIC : Scale.LINEAR),
                List.of(
                        new Series("cycles", Style.POINTS, column(cycles, 0), column(cycles, 1)),
                        new Series("means of the devices", Style.POINTS, column(means, 0), column(means, 1))));
    }

    private static double mean(CycleQuantity quantity, double[] values) {
        double mean = StatUtils.mean(Arrays.stream(values).map(quantity::scaled).toArray());
        return quantity.isLogarithmic() ? Math.pow(10, mean) : mean;
    }

    private static List<Double> thinned(double[] values) {
        EvenlySpread<Double> kept = new EvenlySpread<>(MAX_CYCLES);
        Arrays.stream(values).forEach(kept::offer);
        return kept.items();
    }

    private static String names(List<DeviceCycles> devices) {
        String names = IntStream.range(0, Math.min(MAX_NAMES, devices.size()))
                .mapToObj(i -> (i + 1) + ": " + devices.get(i).device())
                .collect(Collectors.joining("; "));
        return "Devices: " + names + (devices.size() > MAX_NAMES ? "; and so on in the order named." : ".");
    }

    private static double[] column(List<double[]> points, int index) {
        return points.stream().mapToDouble(point -> point[index]).toArray();
    }
}
