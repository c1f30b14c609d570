package dev.crosspoint.analysis.neuron;

import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Axis;
import dev.crosspoint.figure.Figure.Scale;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.CensoredSample;
import dev.crosspoint.statistics.DistributionFit;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.KaplanMeier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** How long a neuron waits before it fires: histograms and the survival curve, with fitted distributions. */
final class WaitingFigures {

    /** Bins of the histogram in one pulse, so that spikes that come late in a pulse show. */
    private static final int BINS_PER_PULSE = 5;

    private static final int MOST_BINS = 60;
    private static final int MOST_PULSES = 20;
    private static final int FIT_POINTS = 200;

    private final ConditionSummary condition;
    private final CensoredSample times;
    private final Optional<WaitingModels> models;
    private final KaplanMeier survival;

    WaitingFigures(ConditionSummary condition, Optional<WaitingModels> models) {
        this.condition = condition;
        this.times = condition.waiting().times();
        this.models = models;
        this.survival = KaplanMeier.of(times);
    }

    /** Returns the figures; none if there is no spike. */
    List<Figure> figures() {
        return times.events().length == 0 ? List.of() : List.of(histogram(), survivalCurve(), pulses());
    }

    private Figure histogram() {
        double bin = condition.width() / BINS_PER_PULSE;
        double longest = times.events()[times.events().length - 1];
        int bins = (int) Math.min(MOST_BINS, Math.ceil(longest / bin + 1e-9));
        double[] middles = new double[bins];
        double[] shares = new double[bins];
        for (int i = 0; i < bins; i++) {
            middles[i] = (i + 0.5) * bin;
            shares[i] = survival.survival(i * bin) - survival.survival((i + 1) * bin);
        }
        List<Series> series = new ArrayList<>();
        series.add(new Series("measured", Style.BARS, middles, shares));
        continuous().forEach(fit -> series.add(curve(fit, bin, bins * bin, time -> bin * fit.density(time))));
        return new Figure(
                "time-under-bias",
                "Time under bias before a spike",
                counts() + " Share of the waits that end in a bin of " + SiFormat.value(bin, "s", 3)
                        + ", censored ones counted as Kaplan and Meier do; dashed: fitted densities times the bin."
                        + models.map(fitted -> " " + fitted.summary()).orElse(""),
                time(),
                new Axis("probability per bin", "1", Scale.LINEAR),
                series);
    }

    private Figure survivalCurve() {
        List<Series> series = new ArrayList<>();
        List<KaplanMeier.Step> steps = survival.steps();
        series.add(staircase(
                "95 % band",
                Style.BACKGROUND_LINE,
                steps,
                step -> step.band().map(Interval::low).orElse(Double.NaN)));
        series.add(staircase(
                "",
                Style.BACKGROUND_LINE,
                steps,
                step -> step.band().map(Interval::high).orElse(Double.NaN)));
        series.add(staircase("Kaplan–Meier", Style.MAIN_LINE, steps, KaplanMeier.Step::survival));
        continuous().forEach(fit -> series.add(curve(fit, 0, survival.last(), time -> 1 - fit.probability(time))));
        return new Figure(
                "survival",
                "Probability of not having fired",
                counts()
                        + " Product-limit estimate (Kaplan and Meier) with its 95 % band; dashed: fitted distributions. A"
                        + " straight line is a process without memory.",
                time(),
                new Axis("probability of no spike", "1", Scale.LOGARITHMIC),
                series);
    }

    private Figure pulses() {
        KaplanMeier byPulse = KaplanMeier.of(condition.waiting().pulseNumbers());
        int last = (int) Math.min(MOST_PULSES, byPulse.last());
        double[] numbers = new double[last];
        double[] shares = new double[last];
        double[] geometric = new double[last];
        double mean = condition.waiting().pulses().mean();
        for (int k = 1; k <= last; k++) {
            numbers[k - 1] = k;
            shares[k - 1] = byPulse.survival(k - 1.0) - byPulse.survival(k);
            geometric[k - 1] = Math.pow(1 - 1 / mean, k - 1.0) / mean;
        }
        return new Figure(
                "pulses-to-fire",
                "Pulses to fire",
                counts() + " Probability that the k-th pulse since the last spike, or since the beginning of the train,"
                        + " fires first; dashed: independent pulses of the same mean.",
                new Axis("pulses to fire", "1", Scale.LINEAR),
                new Axis("probability", "1", Scale.LINEAR),
                List.of(
                        new Series("measured", Style.BARS, numbers, shares),
                        new Series("independent pulses", Style.FIT, numbers, geometric)));
    }

    private List<DistributionFit> continuous() {
        return models.stream()
                .flatMap(fitted -> fitted.fits().stream())
                .filter(fit -> !fit.family().isDiscrete())
                .limit(3)
                .toList();
    }

    private static Series curve(DistributionFit fit, double bin, double to, DoubleUnaryOperator height) {
        double[] x = new double[FIT_POINTS];
        double from = bin / 4 + to / (10 * FIT_POINTS);
        Arrays.setAll(x, i -> from + (to - from) * i / (FIT_POINTS - 1));
        return new Series(
                fit.family().label(), Style.FIT, x, Arrays.stream(x).map(height).toArray());
    }

    private static Series staircase(
            String label, Style style, List<KaplanMeier.Step> steps, ToDoubleFunction<KaplanMeier.Step> height) {
        double[] x = new double[2 * steps.size()];
        double[] y = new double[x.length];
        double before = 1;
        for (int i = 0; i < steps.size(); i++) {
            double value = height.applyAsDouble(steps.get(i));
            x[2 * i] = steps.get(i).value();
            y[2 * i] = before;
            x[2 * i + 1] = x[2 * i];
            y[2 * i + 1] = value;
            before = value;
        }
        return new Series(label, style, x, y);
    }

    private String counts() {
        WaitingTimes waiting = condition.waiting();
        long censored = waiting.count() - waiting.spikes();
        String drawn = waiting.count() > WaitingTimes.CAPACITY ? ", " + times.size() + " of them drawn" : "";
        return waiting.spikes() + " spikes, " + censored + " trains that ended without" + drawn + ".";
    }

    private static Axis time() {
        return new Axis("time under bias", "s", Scale.LINEAR);
    }
}
