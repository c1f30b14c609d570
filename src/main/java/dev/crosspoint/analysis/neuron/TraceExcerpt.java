package dev.crosspoint.analysis.neuron;

import dev.crosspoint.analysis.neuron.signal.PulseWindow;
import dev.crosspoint.analysis.neuron.signal.Spike;
import dev.crosspoint.figure.Figure;
import dev.crosspoint.figure.Figure.Axis;
import dev.crosspoint.figure.Figure.Scale;
import dev.crosspoint.figure.Figure.Series;
import dev.crosspoint.figure.Figure.Style;
import dev.crosspoint.quantity.SiFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first pulses of the first record that has a spike, else of the first record, to be looked at. */
final class TraceExcerpt {

    private static final int PULSES = 10;

    /** More points than a figure has pixels, and far fewer than a pulse may have samples. */
    private static final int POINTS_PER_PULSE = 4000;

    private final double threshold;
    private final List<Double> times = new ArrayList<>();
    private final List<Double> drives = new ArrayList<>();
    private final List<Double> capacitors = new ArrayList<>();
    private final List<Double> spikeTimes = new ArrayList<>();
    private final List<Double> spikeVoltages = new ArrayList<>();
    private long record = -1;
    private int pulses;

    TraceExcerpt(double threshold) {
        this.threshold = threshold;
    }

    void add(PulseWindow pulse, Optional<Spike> rise) {
        if (pulse.waveform().id() != record) {
            if (!spikeTimes.isEmpty()) {
                return;
            }
            restart(pulse.waveform().id());
        }
        if (pulses == PULSES) {
            return;
        }
        pulses++;
        int width = Math.max(1, 2 * pulse.length() / POINTS_PER_PULSE);
        for (int from = 0; from < pulse.length(); from += width) {
            addExtremes(pulse, from, Math.min(pulse.length(), from + width));
        }
        rise.filter(spike -> spike.rise() >= threshold).ifPresent(spike -> {
            spikeTimes.add(pulse.time(pulse.off()));
            spikeVoltages.add(
                    pulse.waveform().amplitude() < 0
                            ? -spike.peak().voltage()
                            : spike.peak().voltage());
        });
    }

    private void restart(long next) {
        record = next;
        pulses = 0;
        List.of(times, drives, capacitors).forEach(List::clear);
    }

    /** Keeps of some samples the one with the lowest and the one with the highest capacitor voltage, in their order. */
    private void addExtremes(PulseWindow pulse, int from, int to) {
        int lowest = from;
        int highest = from;
        for (int i = from; i < to; i++) {
            lowest = pulse.capacitor(i) < pulse.capacitor(lowest) ? i : lowest;
            highest = pulse.capacitor(i) > pulse.capacitor(highest) ? i : highest;
        }
        addSample(pulse, Math.min(lowest, highest));
        if (lowest != highest) {
            addSample(pulse, Math.max(lowest, highest));
        }
    }

    private void addSample(PulseWindow pulse, int i) {
        double sign = Math.signum(pulse.waveform().amplitude());
        times.add(pulse.time(i));
        drives.add(sign * pulse.drive(i));
        capacitors.add(sign * pulse.capacitor(i));
    }

    /** Returns the figure; empty if there was no pulse. */
    Optional<Figure> figure() {
        if (times.isEmpty()) {
            return Optional.empty();
        }
        List<Series> series = new ArrayList<>();
        series.add(new Series("drive", Style.LINE, array(times), array(drives)));
        series.add(new Series("capacitor", Style.LINE, array(times), array(capacitors)));
        if (!spikeTimes.isEmpty()) {
            series.add(new Series("spikes", Style.POINTS, array(spikeTimes), array(spikeVoltages)));
        }
        return Optional.of(new Figure(
                "trace",
                "Drive and capacitor voltage",
                "Record " + record + ", its first " + pulses + " pulses: measured drive and capacitor voltage, without"
                        + " offset, not smoothed. Spikes of at least " + SiFormat.value(threshold, "V", 3)
                        + " are marked at the end of their pulse with their peak voltage.",
                new Axis("time in the record", "s", Scale.LINEAR),
                new Axis("voltage", "V", Scale.LINEAR),
                series));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
