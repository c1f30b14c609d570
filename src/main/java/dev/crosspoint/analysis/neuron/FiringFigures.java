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
import java.util.Optional;
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
        map(measured).ifPresent(figures::add);
        return figures;
    }

    /** Returns a map if exactly two quantities were varied and every combination of their values measured. */
    private static Optional<Figure> map(List<ConditionSummary> conditions) {
        List<Variable> varied = Arrays.stream(Variable.values())
                .filter(variable -> distinct(conditions, variable) > 1)
                .toList();
        if (varied.size() != 2
                || distinct(conditions, varied.get(0)) * distinct(conditions, varied.get(1)) != conditions.size()) {
            return Optional.empty();
        }
        Variable across = varied.get(0);
        Variable up = varied.get(1);
        return Optional.of(new Figure(
                "firing-probability-map",
                "Firing probability over " + across.label + " and " + up.label,
                "Spikes per pulse, from white for 0 to blue for 1; each cell stands for the condition in it, and cells meet"
                        + " halfway between conditions.",
                new Axis(across.label, across.unit, Scale.LINEAR),
                new Axis(up.label, up.unit, Scale.LINEAR),
                List.of(new Series(
                        "",
                        Style.CELLS,
                        conditions.stream().mapToDouble(across::of).toArray(),
                        conditions.stream().mapToDouble(up::of).toArray(),
                        conditions.stream()
                                .mapToDouble(condition -> condition.count().probability())
                                .toArray()))));
    }

    private static long distinct(List<ConditionSummary> conditions, Variable variable) {
        return conditions.stream().mapToDouble(variable::of).distinct().count();
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
