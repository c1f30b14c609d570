package dev.crosspoint.analysis.neuron;

import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Axis;
import dev.crosspoint.figure.Figure.Scale;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How the firing probability depends on what the pulses are like. */
final class FiringFigures {

    /** More curves are not told apart. */
    private static final int MOST_CURVES = 6;

    /** What a condition can vary. */
    private enum Variable {
        FREQUENCY("frequency", "Hz", ConditionSummary::frequency),
        WIDTH("width", "s", ConditionSummary::width),
        AMPLITUDE("amplitude", "V", ConditionSummary::amplitude);

        private final String label;
        private final String unit;
        private final ToDoubleFunction<ConditionSummary> value;

        Variable(String label, String unit, ToDoubleFunction<ConditionSummary> value) {
            this.label = label;
            this.unit = unit;
            this.value = value;
        }

        double of(ConditionSummary condition) {
            return value.applyAsDouble(condition);
        }

        String text(ConditionSummary condition) {
            return SiFormat.value(of(condition), unit, 3);
        }
    }

    private FiringFigures() {}

    /** Returns one figure for every quantity that was varied while the others were kept. */
    static List<Figure> of(List<ConditionSummary> conditions) {
        List<ConditionSummary> measured = conditions.stream()
                .filter(condition -> condition.count().pulses() > 0)
                .toList();
        List<Figure> figures = new ArrayList<>();
        for (Variable variable : Variable.values()) {
            Map<String, List<ConditionSummary>> curves = curves(measured, variable);
            if (!curves.isEmpty()) {
                figures.add(figure(variable, curves));
            }
        }
        return figures;
    }

    /** Returns the conditions that differ in one quantity alone, by what they share. */
    private static Map<String, List<ConditionSummary>> curves(List<ConditionSummary> conditions, Variable variable) {
        Map<String, List<ConditionSummary>> curves = new LinkedHashMap<>();
        for (ConditionSummary condition : conditions) {
            String others = Arrays.stream(Variable.values())
                    .filter(other -> other != variable)
                    .map(other -> other.text(condition))
                    .reduce((a, b) -> a + ", " + b)
                    .orElseThrow();
            curves.computeIfAbsent(others, key -> new ArrayList<>()).add(condition);
        }
        curves.values()
                .removeIf(curve ->
                        curve.stream().mapToDouble(variable::of).distinct().count() < 2);
        curves.keySet().retainAll(curves.keySet().stream().limit(MOST_CURVES).toList());
        return curves;
    }

    private static Figure figure(Variable variable, Map<String, List<ConditionSummary>> curves) {
        List<Series> series = new ArrayList<>();
        curves.forEach((others, conditions) -> {
            List<ConditionSummary> sorted = conditions.stream()
                    .sorted(Comparator.comparingDouble(variable::of))
                    .toList();
            double[] x = sorted.stream().mapToDouble(variable::of).toArray();
            double[] y = sorted.stream()
                    .mapToDouble(one -> one.count().probability())
                    .toArray();
            series.add(intervals(x, sorted));
            series.add(new Series(others, Style.POINTS, x, y));
            series.add(new Series("", Style.FIT, x, y));
        });
        return new Figure(
                "firing-probability-" + variable.label,
                "Firing probability over " + variable.label,
                "Spikes per pulse with their 95 % intervals; lines join what else is the same.",
                new Axis(variable.label, variable.unit, Scale.LINEAR),
                new Axis("firing probability", "1", Scale.LINEAR),
                series);
    }

    /** Returns vertical strokes, broken from each other. */
    private static Series intervals(double[] x, List<ConditionSummary> conditions) {
        double[] strokesX = new double[3 * x.length];
        double[] strokesY = new double[3 * x.length];
        for (int i = 0; i < x.length; i++) {
            Interval interval = conditions.get(i).count().interval();
            Arrays.fill(strokesX, 3 * i, 3 * i + 3, x[i]);
            strokesY[3 * i] = interval.low();
            strokesY[3 * i + 1] = interval.high();
            strokesY[3 * i + 2] = Double.NaN;
        }
        return new Series("", Style.BACKGROUND_LINE, strokesX, strokesY);
    }
}
