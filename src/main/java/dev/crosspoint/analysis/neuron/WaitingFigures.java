package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.waiting.WaitingCurves;
import dev.crosspoint.analysis.waiting.WaitingModels;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Axis;
import dev.crosspoint.figure.Figure.Scale;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import dev.crosspoint.quantity.SiFormat;
import dev.crosspoint.statistics.CensoredSample;
import dev.crosspoint.statistics.KaplanMeier;
import java.util.List;
import java.util.Optional;

/** How long a neuron waits before it fires: histograms and the survival curve, with fitted distributions. */
final class WaitingFigures {

    /** Bins of the histogram in one pulse, so that spikes that come late in a pulse show. */
    private static final int BINS_PER_PULSE = 5;

    private static final int MOST_BINS = 60;
    private static final int MOST_PULSES = 20;

    private final ConditionSummary condition;
    private final CensoredSample times;
    private final Optional<WaitingModels> models;
    private final WaitingCurves curves;

    WaitingFigures(ConditionSummary condition, Optional<WaitingModels> models) {
        this.condition = condition;
        this.times = condition.waiting().times();
        this.models = models;
        this.curves = new WaitingCurves(times, models);
    }

    /** Returns the figures; none if there is no spike. */
    List<Figure> figures() {
        return times.events().length == 0 ? List.of() : List.of(histogram(), survivalCurve(), pulses());
    }

    private Figure histogram() {
        double bin = condition.width() / BINS_PER_PULSE;
        return new Figure(
                "time-under-bias",
                "Time under bias before a spike",
                counts() + " Share of the waits that end in a bin of " + SiFormat.value(bin, "s", 3)
                        + ", censored ones counted as Kaplan and Meier do; dashed: fitted densities times the bin."
                        + models.map(fitted -> " " + fitted.summary()).orElse(""),
                time(),
                new Axis("probability per bin", "1", Scale.LINEAR),
                curves.histogram(bin, MOST_BINS));
    }

    private Figure survivalCurve() {
        return new Figure(
                "survival",
                "Probability of not having fired",
                counts()
                        + " Product-limit estimate (Kaplan and Meier) with its 95 % band; dashed: fitted distributions. A"
                        + " straight line is a process without memory.",
                time(),
                new Axis("probability of no spike", "1", Scale.LOGARITHMIC),
                curves.survival());
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
