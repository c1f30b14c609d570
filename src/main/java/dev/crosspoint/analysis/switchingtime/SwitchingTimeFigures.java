package dev.crosspoint.analysis.switchingtime;

import dev.crosspoint.analysis.waiting.WaitingCurves;
import dev.crosspoint.analysis.waiting.WaitingModels;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Axis;
import dev.crosspoint.figure.Figure.Scale;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.ExponentialRegression;
import dev.crosspoint.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Switching times against the amplitude, and how they scatter at each. */
final class SwitchingTimeFigures {

    /** Bins of a histogram, each a whole number of sample intervals. */
    private static final int BINS = 30;

    /** More amplitudes would drown a report; their findings are there all the same. */
    static final int MOST_AMPLITUDES = 12;

    private static final int FIT_POINTS = 100;

    private SwitchingTimeFigures() {}

    /** Returns mean against amplitude; empty if the device never switched. */
    static Optional<Figure> means(List<AmplitudeSummary> amplitudes, VoltageDependence dependence) {
        List<AmplitudeSummary> seen =
                amplitudes.stream().filter(one -> one.switched() > 0).toList();
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        double[] volts =
                seen.stream().mapToDouble(one -> Math.abs(one.amplitude())).toArray();
        double[] means = seen.stream().mapToDouble(one -> one.mean().value()).toArray();
        List<Series> series = new ArrayList<>(List.of(intervals(seen), new Series("mean", Style.POINTS, volts, means)));
        dependence.law().value().ifPresent(law -> series.add(line(law, volts)));
        return Optional.of(new Figure(
                "switching-time-amplitude",
                "Mean switching time against the amplitude",
                "Mean switching time with its 95 % interval at each amplitude; dashed: τ₀"
                        + " exp(−|V|/V₀), fitted to all trials at once."
                        + dependence.remark().map(remark -> " " + remark).orElse(""),
                new Axis("magnitude of the voltage", "V", Scale.LINEAR),
                new Axis("switching time", "s", Scale.LOGARITHMIC),
                series));
    }

    private static Series intervals(List<AmplitudeSummary> seen) {
        double[] x = new double[3 * seen.size()];
        double[] y = new double[x.length];
        for (int i = 0; i < seen.size(); i++) {
            Interval interval = seen.get(i).mean().interval();
            Arrays.fill(x, 3 * i, 3 * i + 3, Math.abs(seen.get(i).amplitude()));
            y[3 * i] = interval.low();
            y[3 * i + 1] = interval.high();
            y[3 * i + 2] = Double.NaN;
        }
        return new Series("95 % interval", Style.BACKGROUND_LINE, x, y);
    }

    private static Series line(ExponentialRegression law, double[] volts) {
        double from = Arrays.stream(volts).min().orElseThrow();
        double to = Arrays.stream(volts).max().orElseThrow();
        double[] x = new double[FIT_POINTS];
        Arrays.setAll(x, i -> from + (to - from) * i / (FIT_POINTS - 1));
        return new Series(
                "τ₀ exp(−|V|/V₀)", Style.FIT, x, Arrays.stream(x).map(law::mean).toArray());
    }

    /**
     * Returns histogram and cumulative curve of one amplitude; none if the device never switched there.
     *
     * @param number number of the amplitude, from 1, for the names of the files
     */
    static List<Figure> distributions(
            int number, AmplitudeSummary amplitude, Optional<WaitingModels> models, SwitchingTimeSettings settings) {
        if (amplitude.switched() == 0) {
            return List.of();
        }
        WaitingCurves curves = new WaitingCurves(amplitude.times(), models);
        double interval = settings.sampleInterval();
        double bin = interval * Math.max(1, Math.ceil(curves.longest() / BINS / interval));
        String at = " at " + SiFormat.nominal(amplitude.amplitude(), "V");
        String counts = amplitude.switched() + " trials switched, " + amplitude.censored() + " did not"
                + (amplitude.isThinned() ? "; " + amplitude.times().size() + " of them drawn." : ".");
        return List.of(
                new Figure(
                        "switching-time-histogram-" + number,
                        "Switching times" + at,
                        counts + " Share of the trials that switch in a bin of " + SiFormat.value(bin, "s", 3)
                                + ", censored ones counted as Kaplan and Meier do; dashed: fitted densities times the bin."
                                + models.map(fitted -> " " + fitted.summary()).orElse(""),
                        time(),
                        new Axis("probability per bin", "1", Scale.LINEAR),
                        curves.histogram(bin, BINS + 1)),
                new Figure(
                        "switching-time-cumulative-" + number,
                        "Probability of having switched" + at,
                        counts
                                + " Product-limit estimate (Kaplan and Meier) with its 95 % band; dashed: fitted distributions.",
                        time(),
                        new Axis("probability of having switched", "1", Scale.LINEAR),
                        curves.cumulative()));
    }

    private static Axis time() {
        return new Axis("time since the step", "s", Scale.LINEAR);
    }
}
