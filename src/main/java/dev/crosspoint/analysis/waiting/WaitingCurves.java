package dev.crosspoint.analysis.waiting;

import dev.crosspoint.analysis.SurvivalSeries;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import dev.crosspoint.statistics.CensoredSample;
import dev.crosspoint.statistics.DistributionFit;
import dev.crosspoint.statistics.Interval;
import dev.crosspoint.statistics.KaplanMeier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Waiting times in s as histogram, survival curve and cumulative curve, with the distributions that describe them best. */
public final class WaitingCurves {

    private static final int FIT_POINTS = 200;
    private static final int MOST_FITS = 3;

    private final CensoredSample times;
    private final List<DistributionFit> fits;
    private final KaplanMeier survival;

    /** @param times at least one event among them */
    public WaitingCurves(CensoredSample times, Optional<WaitingModels> models) {
        this.times = times;
        this.fits = models.stream()
                .flatMap(fitted -> fitted.fits().stream())
                .filter(fit -> !fit.family().isDiscrete())
                .limit(MOST_FITS)
                .toList();
        this.survival = KaplanMeier.of(times);
    }

    /** Returns the longest time with an event in s. */
    public double longest() {
        double[] events = times.events();
        return events[events.length - 1];
    }

    /** Returns the share of times in each bin, censored ones counted as Kaplan and Meier do, and fitted densities times the bin. */
    public List<Series> histogram(double bin, int mostBins) {
        int bins = (int) Math.min(mostBins, Math.ceil(longest() / bin + 1e-9));
        List<Series> series = new ArrayList<>();
        series.add(new SurvivalSeries(survival).histogram("measured", bin, bins));
        fits.forEach(fit -> series.add(curve(fit, bin, bins * bin, time -> bin * fit.density(time))));
        return series;
    }

    /** Returns the probability of a longer time, with its 95 % band and that of the fitted distributions. */
    public List<Series> survival() {
        return curves(
                1, Interval::low, Interval::high, KaplanMeier.Step::survival, fit -> time -> 1 - fit.probability(time));
    }

    /** Returns the probability of a time not longer, with its 95 % band and that of the fitted distributions. */
    public List<Series> cumulative() {
        return curves(
                0,
                band -> 1 - band.high(),
                band -> 1 - band.low(),
                KaplanMeier.Step::probability,
                fit -> fit::probability);
    }

    private List<Series> curves(
            double atZero,
            ToDoubleFunction<Interval> low,
            ToDoubleFunction<Interval> high,
            ToDoubleFunction<KaplanMeier.Step> middle,
            Function<DistributionFit, DoubleUnaryOperator> fitted) {
        SurvivalSeries drawn = new SurvivalSeries(survival);
        List<Series> series = new ArrayList<>(drawn.band("95 % band", atZero, low, high));
        series.add(drawn.staircase("Kaplan–Meier", Style.MAIN_LINE, atZero, middle));
        fits.forEach(fit -> series.add(curve(fit, 0, survival.last(), fitted.apply(fit))));
        return series;
    }

    private static Series curve(DistributionFit fit, double bin, double to, DoubleUnaryOperator height) {
        double[] x = new double[FIT_POINTS];
        double from = bin / 4 + to / (10 * FIT_POINTS);
        Arrays.setAll(x, i -> from + (to - from) * i / (FIT_POINTS - 1));
        return new Series(
                fit.family().label(), Style.FIT, x, Arrays.stream(x).map(height).toArray());
    }
}
