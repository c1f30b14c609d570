package dev.crosspoint.analysis.retention;

import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Axis;
import dev.crosspoint.figure.Figure.Scale;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.DistributionFit;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.KaplanMeier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** How the conductance decays, and how the retention times spread over the repeats. */
final class RetentionFigures {

    private static final int FIT_POINTS = 200;
    private static final int MOST_BINS = 40;

    private RetentionFigures() {}

    static Figure decay(RetentionSummary summary, DecayModels models) {
        double first = summary.whenSet().median();
        List<Series> series = new ArrayList<>();
        String label = summary.drawn().size() > 1 ? "repeats" : "";
        for (DrawnTrace trace : summary.drawn()) {
            series.add(new Series(label, Style.BACKGROUND_LINE, trace.time(), trace.conductance()));
            label = "";
        }
        DrawnTrace mean = DrawnTrace.of(summary.decay().times(), summary.decay().means());
        double from = mean.time()[0];
        double to = mean.time()[mean.time().length - 1];
        series.add(new Series(
                summary.decay().repeats() > 1 ? "mean of G/G0, times the median G0" : "measured",
                Style.MAIN_LINE,
                mean.time(),
                Arrays.stream(mean.conductance()).map(v -> v * first).toArray()));
        models.fits()
                .forEach(fit -> series.add(
                        curve(DecayModels.formula(fit.law()), from, to, true, time -> first * fit.at(time))));
        summary.check()
                .off()
                .filter(OffState::isResolved)
                .ifPresent(off -> series.add(
                        new Series("before the first set", Style.LINE, new double[] {from, to}, new double[] {
                            off.conductance(), off.conductance()
                        })));
        return new Figure(
                "retention",
                "Conductance after the set pulses",
                summary.decay().repeats() + (summary.decay().repeats() == 1 ? " repeat" : " repeats")
                        + "; each point is the current of a probe less that at 0 V, over the probe's voltage. Dashed: laws"
                        + " fitted to the mean.",
                time(),
                new Axis("conductance", "S", Scale.LOGARITHMIC),
                series);
    }

    /** Returns the conductance in S below which a law is not drawn, for an exponential law knows no smallest one. */
    private static double lowest(RetentionSummary summary, DrawnTrace mean, double first) {
        double measured =
                Arrays.stream(mean.conductance()).filter(part -> part > 0).min().orElse(1);
        double off = summary.check()
                .off()
                .filter(OffState::isResolved)
                .map(OffState::conductance)
                .orElse(Double.POSITIVE_INFINITY);
        return Math.min(first * measured, off) / 2;
    }

    /** Returns the cumulative distribution of the times that were fitted. */
    static Figure distribution(LossModels models) {
        KaplanMeier survival = KaplanMeier.of(models.times().sample());
        List<KaplanMeier.Step> steps = survival.steps();
        List<Series> series = new ArrayList<>();
        series.add(staircase(
                "95 % band",
                Style.BACKGROUND_LINE,
                steps,
                step -> step.probabilityBand().map(Interval::low).orElse(Double.NaN)));
        series.add(staircase(
                "",
                Style.BACKGROUND_LINE,
                steps,
                step -> step.probabilityBand().map(Interval::high).orElse(Double.NaN)));
        series.add(staircase("measured", Style.MAIN_LINE, steps, KaplanMeier.Step::probability));
        models.fits()
                .forEach(fit -> series.add(curve(
                        fit.family().label(),
                        steps.get(0).value() / 2,
                        survival.last() * 1.2,
                        true,
                        fit::probability)));
        return new Figure(
                "retention-times",
                "Probability that the state is lost",
                counts(models) + " Product-limit estimate (Kaplan and Meier) with its 95 % band; dashed: fitted"
                        + " distributions. " + models.summary(),
                time(),
                new Axis("probability of a loss before", "1", Scale.LINEAR),
                series);
    }

    /** Returns the histogram of the times that were fitted. */
    static Figure histogram(LossModels models) {
        KaplanMeier survival = KaplanMeier.of(models.times().sample());
        double[] events = models.times().sample().events();
        double longest = events[events.length - 1];
        int bins = (int) Math.min(MOST_BINS, Math.max(5, Math.ceil(2 * Math.sqrt(events.length))));
        double bin = longest * (1 + 1e-9) / bins;
        double[] middles = new double[bins];
        double[] shares = new double[bins];
        for (int i = 0; i < bins; i++) {
            middles[i] = (i + 0.5) * bin;
            shares[i] = survival.survival(i * bin) - survival.survival((i + 1) * bin);
        }
        List<Series> series = new ArrayList<>();
        series.add(new Series("measured", Style.BARS, middles, shares));
        for (DistributionFit fit : models.fits()) {
            series.add(curve(fit.family().label(), bin / 100, longest, false, time -> bin * fit.density(time)));
        }
        return new Figure(
                "retention-histogram",
                "Retention times",
                counts(models) + " Share of the repeats in a bin of " + SiFormat.value(bin, "s", 3)
                        + "; dashed: fitted densities times the bin.",
                new Axis("retention time", "s", Scale.LINEAR),
                new Axis("probability per bin", "1", Scale.LINEAR),
                series);
    }

    private static String counts(LossModels models) {
        int watched = models.times().sample().size();
        return models.times().losses() + " losses in " + watched + " repeats, by "
                + models.times().criterion().definition() + ".";
    }

    private static Series curve(String label, double from, double to, boolean logarithmic, DoubleUnaryOperator height) {
        double[] x = new double[FIT_POINTS];
        Arrays.setAll(x, i -> {
            double share = i / (FIT_POINTS - 1.0);
            return logarithmic ? from * Math.pow(to / from, share) : from + (to - from) * share;
        });
        return new Series(label, Style.FIT, x, Arrays.stream(x).map(height).toArray());
    }

    private static Series staircase(
            String label, Style style, List<KaplanMeier.Step> steps, ToDoubleFunction<KaplanMeier.Step> height) {
        double[] x = new double[2 * steps.size()];
        double[] y = new double[x.length];
        double before = 0;
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

    private static Axis time() {
        return new Axis("time after the set", "s", Scale.LOGARITHMIC);
    }
}
