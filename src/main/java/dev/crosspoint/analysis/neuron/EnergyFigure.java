package dev.crosspoint.analysis.neuron;

import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Axis;
import dev.crosspoint.figure.Figure.Scale;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import dev.crosspoint.quantity.SiFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The firing energies of a run. */
final class EnergyFigure {

    /** Energies per spike, J (de Boer and Ehrler, Mater. Horiz. 2025, 12, 2701). */
    private static final double PUBLISHED_LOW = 20e-12;

    private static final double PUBLISHED_HIGH = 60e-12;

    private static final int BINS = 25;

    private EnergyFigure() {}

    /** Returns the histogram; empty if no spike has an energy. */
    static Optional<Figure> of(SpikeSummary spikes) {
        return spikes.firing.sample().map(sample -> {
            double[] energies = sample.sorted();
            double bin = energies[energies.length - 1] / BINS;
            double[] middles = new double[BINS];
            double[] counts = new double[BINS];
            Arrays.setAll(middles, i -> (i + 0.5) * bin);
            for (double energy : energies) {
                counts[(int) Math.min(BINS - 1.0, energy / bin)]++;
            }
            double top = Arrays.stream(counts).max().orElseThrow();
            long within = Arrays.stream(energies)
                    .filter(energy -> energy >= PUBLISHED_LOW && energy <= PUBLISHED_HIGH)
                    .count();
            return new Figure(
                    "firing-energy",
                    "Energy per spike",
                    energies.length
                            + " spikes, C V²/2 with the largest voltage of the capacitor in the firing pulse; "
                            + spikes.energySelection() + ". Dashed:"
                            + " the published range, " + SiFormat.value(PUBLISHED_LOW, "J", 2) + " to "
                            + SiFormat.value(PUBLISHED_HIGH, "J", 2)
                            + " (de Boer and Ehrler, Mater. Horiz. 2025, 12, 2701);"
                            + " "
                            + QuantileFinding.percent((double) within / energies.length) + " of the spikes lie within.",
                    new Axis("energy", "J", Scale.LINEAR),
                    new Axis("spikes", "1", Scale.LINEAR),
                    List.of(
                            new Series("measured", Style.BARS, middles, counts),
                            new Series(
                                    "published range",
                                    Style.FIT,
                                    new double[] {
                                        PUBLISHED_LOW, PUBLISHED_LOW, Double.NaN, PUBLISHED_HIGH, PUBLISHED_HIGH
                                    },
                                    new double[] {0, top, Double.NaN, 0, top})));
        });
    }
}
