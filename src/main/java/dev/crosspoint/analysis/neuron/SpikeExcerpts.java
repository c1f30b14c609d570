package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.neuron.signal.ExponentialFit;
import dev.crosspoint.analysis.neuron.signal.PulseWindow;
import dev.crosspoint.analysis.neuron.signal.Spike;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Axis;
import dev.crosspoint.figure.Figure.Scale;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import dev.crosspoint.quantity.SiFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A few single spikes with the exponentials that were fitted to them, and how far the samples are from those. */
final class SpikeExcerpts {

    private static final int SPIKES = 3;
    private static final int MOST_POINTS = 4000;

    /** Longer pulses, in samples, are not kept for a figure. */
    private static final int LONGEST = 1 << 17;

    private static final int FIT_POINTS = 200;

    private final List<Excerpt> spikes = new ArrayList<>();

    /** Times since the pulse began, s, with the voltages then, V. */
    private record Excerpt(PulseWindow pulse, ExponentialFit charge, ExponentialFit discharge, int step) {

        double[] times() {
            return places().mapToDouble(this::time).toArray();
        }

        double[] voltages() {
            return places().mapToDouble(pulse::capacitor).toArray();
        }

        double[] residuals() {
            return places().mapToDouble(this::residual).toArray();
        }

        private IntStream places() {
            return IntStream.iterate(0, i -> i < pulse.length(), i -> i + step);
        }

        double time(double place) {
            return pulse.time(place) - pulse.time(pulse.on());
        }

        private double residual(int i) {
            double time = pulse.time(i);
            for (ExponentialFit fit : List.of(charge, discharge)) {
                if (time >= fit.start() && time <= fit.start() + fit.duration()) {
                    return pulse.capacitor(i) - fit.at(time);
                }
            }
            return Double.NaN;
        }

        Series fit(String label, ExponentialFit fit) {
            double[] times = new double[FIT_POINTS];
            Arrays.setAll(times, i -> fit.start() + fit.duration() * i / (FIT_POINTS - 1));
            double begin = pulse.time(pulse.on());
            return new Series(
                    label,
                    Style.LINE,
                    Arrays.stream(times).map(time -> time - begin).toArray(),
                    Arrays.stream(times).map(fit::at).toArray());
        }
    }

    void add(PulseWindow pulse, Spike spike) {
        if (spikes.size() < SPIKES
                && pulse.length() <= LONGEST
                && spike.charge().isPresent()
                && spike.discharge().isPresent()) {
            int step = Math.max(1, pulse.length() / MOST_POINTS);
            spikes.add(
                    new Excerpt(pulse, spike.charge().get(), spike.discharge().get(), step));
        }
    }

    /** Returns two figures for each spike. */
    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < spikes.size(); i++) {
            figures.add(spike(i + 1, spikes.get(i)));
            figures.add(residuals(i + 1, spikes.get(i)));
        }
        return figures;
    }

    private static Figure spike(int number, Excerpt spike) {
        return new Figure(
                "spike-" + number,
                "Spike " + number + ": charge and discharge",
                "Capacitor voltage in the direction of the pulse, as sampled, with fitted exponentials. Charge: "
                        + describe(spike.charge()) + ". Discharge: " + describe(spike.discharge()) + ".",
                time(),
                new Axis("capacitor voltage", "V", Scale.LINEAR),
                List.of(
                        new Series("samples", Style.BACKGROUND_LINE, spike.times(), spike.voltages()),
                        spike.fit("charge", spike.charge()),
                        spike.fit("discharge", spike.discharge())));
    }

    private static Figure residuals(int number, Excerpt spike) {
        return new Figure(
                "spike-" + number + "-residuals",
                "Spike " + number + ": residuals",
                "Samples less the fitted exponential, where one was fitted. The noise of the baseline is "
                        + SiFormat.value(spike.pulse().baseline().noise(), "V", 2) + ", codes included.",
                time(),
                new Axis("residual", "V", Scale.LINEAR),
                List.of(new Series("", Style.POINTS, spike.times(), spike.residuals())));
    }

    private static Axis time() {
        return new Axis("time since the pulse began", "s", Scale.LINEAR);
    }

    private static String describe(ExponentialFit fit) {
        double margin = 1.96 * fit.timeConstantError();
        return "τ = "
                + SiFormat.withInterval(
                        fit.timeConstant(), fit.timeConstant() - margin, fit.timeConstant() + margin, "s")
                + ", χ² per degree of freedom " + SiFormat.value(fit.reducedChiSquare(), "1", 2);
    }
}
