package dev.crosspoint.analysis.pulsediv;

import dev.crosspoint.analysis.pulse.Operation;
import dev.crosspoint.analysis.pulse.SampledLevel;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Axis;
import dev.crosspoint.figure.Figure.Scale;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The current through the first, the second and the last potentiating pulse of the first train. */
final class TraceFigures {

    private final TrainSettings settings;
    private final Correction correction;
    private final PulseMeter meter;
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private Optional<Long> train = Optional.empty();

    TraceFigures(TrainSettings settings, Correction correction, PulseMeter meter) {
        this.settings = settings;
        this.correction = correction;
        this.meter = meter;
    }

    void add(SampledLevel pulse, Offset offset) {
        if (train.isEmpty()) {
            train = Optional.of(pulse.cycle());
        }
        if (pulse.operation() != Operation.SET || pulse.cycle() != train.get()) {
            return;
        }
        // The latest pulse so far stands for the last one, also where the train was cut short.
        String name = pulse.pulse() == 1 ? "first" : pulse.pulse() == 2 ? "second" : "last";
        figures.put(name, figure(name, pulse, offset));
    }

    List<Figure> figures() {
        return List.copyOf(figures.values());
    }

    private Figure figure(String name, SampledLevel pulse, Offset offset) {
        double[] time = new double[pulse.samples()];
        Arrays.setAll(time, i -> i * settings.interval());
        List<Series> series = new ArrayList<>();
        series.add(new Series("measured", Style.LINE, time, offset.removedFrom(pulse)));
        correction.displacement().ifPresent(open -> {
            series.add(new Series(
                    "open circuit",
                    Style.LINE,
                    time,
                    open.pulse(pulse.operation()).current()));
            series.add(new Series("corrected", Style.MAIN_LINE, time, meter.corrected(pulse, offset)));
        });
        double start = settings.plateauFrom() * settings.interval();
        double top = Arrays.stream(pulse.current()).max().orElseThrow() - offset.current();
        series.add(new Series("plateau from here on", Style.FIT, new double[] {start, start}, new double[] {0, top}));
        return new Figure(
                "trace-" + name,
                "Current through pulse " + pulse.pulse(),
                "Current through potentiating pulse " + pulse.pulse() + " of train " + pulse.cycle()
                        + ", less the offset before the first pulse"
                        + (correction.displacement().isPresent()
                                ? "; the mean trace of the open-circuit run; and their difference."
                                : ", uncorrected for displacement current.")
                        + " The EPSC is the mean from the dashed line on.",
                new Axis("time after the edge", "s", Scale.LINEAR),
                new Axis("current", "A", Scale.LINEAR),
                series);
    }
}
