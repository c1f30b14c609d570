package dev.crosspoint.analysis.retention;

import dev.crosspoint.analysis.SurvivalSeries;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Axis;
import dev.crosspoint.figure.Figure.Scale;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.DistributionFit;
import dev.crosspoint.statistics.KaplanMeier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** How the retention times spread over the repeats. */
final class LossFigures {

    private static final int FIT_POINTS = 200;
    private static final int MOST_BINS = 40;

    private LossFigures() {}

    /** Returns the cumulative distribution of the times that were fitted. */
    static Figure distribution(LossModels models) {
        KaplanMeier survival = KaplanMeier.of(models.times().sample());
        SurvivalSeries drawn = new SurvivalSeries(survival);
        List<Series> series =
                new ArrayList<>(drawn.band("95 % band", 0, band -> 1 - band.high(), band -> 1 - band.low()));
        series.add(drawn.staircase("measured", Style.MAIN_LINE, 0, KaplanMeier.Step::probability));
        models.fits()
                .forEach(fit -> series.add(curve(
                        fit.family().label(),
                        survival.steps().get(0).value() / 2,
                        survival.last() * 1.2,
                        true,
                        fit::probability)));
        return new Figure(
                "retention-times",
                "Probability that the state is lost",
                counts(models) + " Product-limit estimate (Kaplan and Meier) with its 95 % band; dashed: fitted"
                        + " distributions. " + models.summary(),
                new Axis("time after the set", "s", Scale.LOGARITHMIC),
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
        List<Series> series = new ArrayList<>();
        series.add(new SurvivalSeries(survival).histogram("measured", bin, bins));
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
}
