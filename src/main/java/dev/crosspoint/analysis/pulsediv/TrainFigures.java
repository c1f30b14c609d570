package dev.crosspoint.analysis.pulsediv;

import dev.crosspoint.analysis.EvenlySpread;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Axis;
import dev.crosspoint.figure.Figure.Scale;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import dev.crosspoint.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The currents and energies of the first train, over those of other trains. */
final class TrainFigures {

    private static final int TRAINS = 50;

    private final Correction correction;
    private final EvenlySpread<List<PulseCurrent>> trains = new EvenlySpread<>(TRAINS);

    TrainFigures(Correction correction) {
        this.correction = correction;
    }

    void add(List<PulseCurrent> train) {
        trains.offer(List.copyOf(train));
    }

    /** Returns the figures; none if no pulse was measured whole. */
    List<Figure> figures() {
        List<List<PulseCurrent>> shown = trains.items();
        if (shown.isEmpty() || shown.get(0).isEmpty()) {
            return List.of();
        }
        return List.of(currents(shown), energies(shown));
    }

    private Figure currents(List<List<PulseCurrent>> shown) {
        List<Series> series = background(shown, pulse -> Math.abs(pulse.epsc().value()));
        List<PulseCurrent> first = shown.get(0);
        series.addAll(withIntervals("EPSC, first train", first, pulse -> Optional.of(pulse.epsc())));
        return new Figure(
                "epsc",
                "EPSC of every pulse",
                "Magnitude of the mean current of each pulse, " + correction.word()
                        + " for displacement current; dashed: 95 % intervals from noise, cut where they reach zero."
                        + others(shown),
                new Axis("pulse", "1", Scale.LINEAR),
                new Axis("|EPSC|", "A", Scale.LOGARITHMIC),
                series);
    }

    private Figure energies(List<List<PulseCurrent>> shown) {
        List<Series> series = background(shown, pulse -> pulse.energy().value());
        List<PulseCurrent> first = shown.get(0);
        series.addAll(withIntervals("V I t", first, pulse -> Optional.of(pulse.energy())));
        series.addAll(withIntervals("integral of v i dt", first, PulseCurrent::integral));
        return new Figure(
                "pulse-energy",
                "Energy of every pulse",
                "Energy of each pulse of the first train: programmed level times EPSC times width, and the integral of measured"
                        + " voltage times current, both " + correction.word()
                        + " for displacement current; dashed: 95 % intervals from noise." + others(shown),
                new Axis("pulse", "1", Scale.LINEAR),
                new Axis("energy", "J", Scale.LOGARITHMIC),
                series);
    }

    private String others(List<List<PulseCurrent>> shown) {
        return trains.offered() == 1
                ? ""
                : " Grey: " + (shown.size() - 1) + " of the " + (trains.offered() - 1) + " other trains.";
    }

    private static List<Series> background(List<List<PulseCurrent>> shown, Function<PulseCurrent, Double> value) {
        List<Series> series = new ArrayList<>();
        for (List<PulseCurrent> train : shown.subList(1, shown.size())) {
            series.add(new Series(
                    "",
                    Style.BACKGROUND_LINE,
                    train.stream().mapToDouble(PulseCurrent::number).toArray(),
                    train.stream().mapToDouble(value::apply).toArray()));
        }
        return series;
    }

    /** Returns points and, as broken lines, their intervals. */
    private static List<Series> withIntervals(
            String label, List<PulseCurrent> train, Function<PulseCurrent, Optional<Measured>> measured) {
        List<PulseCurrent> known = train.stream()
                .filter(pulse -> measured.apply(pulse).isPresent())
                .toList();
        double[] places = known.stream().mapToDouble(PulseCurrent::number).toArray();
        double[] values = new double[places.length];
        double[] barPlaces = new double[3 * places.length];
        double[] bars = new double[3 * places.length];
        for (int i = 0; i < places.length; i++) {
            Measured value = measured.apply(known.get(i)).orElseThrow();
            Interval interval = value.interval();
            double sign = Math.signum(value.value());
            values[i] = Math.abs(value.value());
            barPlaces[3 * i] = places[i];
            barPlaces[3 * i + 1] = places[i];
            barPlaces[3 * i + 2] = places[i];
            bars[3 * i] = sign * interval.low();
            bars[3 * i + 1] = sign * interval.high();
            bars[3 * i + 2] = Double.NaN;
        }
        return List.of(
                new Series(label, Style.POINTS, places, values),
                new Series(label + ", 95 % interval", Style.FIT, barPlaces, bars));
    }
}
