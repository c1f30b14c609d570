package dev.crosspoint.analysis;

import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.KaplanMeier;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A product-limit estimate as it is drawn.
 *
 * @param survival estimate of values in any unit
 */
public record SurvivalSeries(KaplanMeier survival) {

    /**
     * Returns a property of the steps as a line with a vertical part at each of them.
     *
     * @param before its value before the first step
     */
    public Series staircase(String label, Style style, double before, ToDoubleFunction<KaplanMeier.Step> height) {
        List<KaplanMeier.Step> steps = survival.steps();
        double[] x = new double[2 * steps.size()];
        double[] y = new double[x.length];
        double last = before;
        for (int i = 0; i < steps.size(); i++) {
            double value = height.applyAsDouble(steps.get(i));
            x[2 * i] = steps.get(i).value();
            y[2 * i] = last;
            x[2 * i + 1] = x[2 * i];
            y[2 * i + 1] = value;
            last = value;
        }
        return new Series(label, style, x, y);
    }

    /** Returns the ends of a band of the steps, which breaks where a step has none, as two lines with one label. */
    public List<Series> band(
            String label, double before, ToDoubleFunction<Interval> low, ToDoubleFunction<Interval> high) {
        return List.of(
                staircase(label, Style.BACKGROUND_LINE, before, step -> end(step, low)),
                staircase("", Style.BACKGROUND_LINE, before, step -> end(step, high)));
    }

    /** Returns the share of the values in each bin from 0 on, censored ones counted as the estimate does. */
    public Series histogram(String label, double bin, int bins) {
        double[] middles = new double[bins];
        double[] shares = new double[bins];
        for (int i = 0; i < bins; i++) {
            middles[i] = (i + 0.5) * bin;
            shares[i] = survival.survival(i * bin) - survival.survival((i + 1) * bin);
        }
        return new Series(label, Style.BARS, middles, shares);
    }

    private static double end(KaplanMeier.Step step, ToDoubleFunction<Interval> end) {
        return step.band().isPresent() ? end.applyAsDouble(step.band().get()) : Double.NaN;
    }
}
