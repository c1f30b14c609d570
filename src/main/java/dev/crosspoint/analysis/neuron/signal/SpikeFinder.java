package dev.crosspoint.analysis.neuron.signal;

import java.util.Optional;

/**
 * Finds the rise of the capacitor's voltage in a pulse and what it tells.
 *
 * @param leastRise rises of the smoothed voltage below this are no spikes, V
 * @param threshold rises from here on are fitted, V
 * @param smoothing number of samples that a smoothed one is the mean of, odd
 * @param circuit what the capacitor's node is made of; empty if not known
 */
public record SpikeFinder(double leastRise, double threshold, int smoothing, Optional<Circuit> circuit) {

    /** A fit that covers less of its exponential tells its time constant badly. */
    static final double LEAST_TIME_CONSTANTS = 2;

    /** Discharges are fitted up to here; what follows is baseline. */
    private static final double MOST_TIME_CONSTANTS = 8;

    /** Samples left out on either side of an edge or of the onset, where the voltage bends. */
    private static final int BEND = 3;

    /** Samples before the rise that say where it starts from. */
    private static final int BEFORE = 50;

    /** Returns the rise in a pulse; empty if there is none. */
    public Optional<Spike> find(PulseWindow pulse) {
        double[] smoothed = MovingAverage.of(pulse.capacitor(), smoothing);
        int on = (int) Math.ceil(pulse.on());
        int off = Math.min(pulse.length() - 1, (int) pulse.off());
        double lowest = Double.POSITIVE_INFINITY;
        double rise = 0;
        int highest = on;
        for (int i = on; i <= off; i++) {
            lowest = Math.min(lowest, smoothed[i]);
            // A minimum below zero is noise, a minimum above is what the last spike left behind.
            double above = smoothed[i] - Math.max(0, lowest);
            if (above > rise) {
                rise = above;
                highest = i;
            }
        }
        return rise < leastRise ? Optional.empty() : Optional.of(spike(pulse, smoothed, rise, highest));
    }

    private Spike spike(PulseWindow pulse, double[] smoothed, double rise, int highest) {
        double onset = onset(pulse, smoothed, highest);
        int first = (int) Math.ceil(onset);
        boolean clipped = pulse.isCapacitorClipped();
        boolean fitted = rise >= threshold && !clipped;
        return new Spike(
                (onset - pulse.on()) * pulse.waveform().interval(),
                rise,
                PeakVoltage.of(pulse, smoothed, smoothing, first, highest),
                fitted ? charge(pulse, first) : Optional.empty(),
                fitted ? discharge(pulse) : Optional.empty(),
                fitted && !pulse.isDriveClipped() ? circuit.map(known -> Energies.of(pulse, known)) : Optional.empty(),
                clipped);
    }

    /**
     * Returns where the rise begins, in samples: where the straight line through its first two crossings, of half the least
     * rise and of the whole of it, meets the voltage before it.
     */
    private double onset(PulseWindow pulse, double[] smoothed, int highest) {
        int on = (int) Math.ceil(pulse.on());
        double before = Math.max(0, mean(smoothed, on - BEND - BEFORE, on - BEND));
        double step = leastRise / 2;
        double first = lastCrossing(smoothed, on, highest, before + step);
        int start = (int) first - BEND;
        if (start - on >= BEND) {
            before = mean(smoothed, Math.max(on, start - BEFORE), start);
            first = lastCrossing(smoothed, on, highest, before + step);
        }
        double second = lastCrossing(smoothed, on, highest, before + 2 * step);
        return Math.max(pulse.on(), second > first ? 2 * first - second : first);
    }

    /** Returns where the voltage last rose through {@code level} before the peak; {@code on} if it was above all the time. */
    private static double lastCrossing(double[] smoothed, int on, int peak, double level) {
        int i = peak;
        while (i >= on && smoothed[i] >= level) {
            i--;
        }
        if (i < on || i == peak) {
            return i < on ? on : peak;
        }
        return i + (level - smoothed[i]) / (smoothed[i + 1] - smoothed[i]);
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        int first = Math.max(0, from);
        for (int i = first; i < to; i++) {
            sum += values[i];
        }
        return to > first ? sum / (to - first) : 0;
    }

    private static Optional<ExponentialFit> charge(PulseWindow pulse, int onset) {
        return ExponentialFitter.fit(pulse, onset + BEND, (int) pulse.off() - BEND)
                .filter(fit -> fit.amplitude() < 0 && fit.timeConstantsCovered() >= LEAST_TIME_CONSTANTS);
    }

    private Optional<ExponentialFit> discharge(PulseWindow pulse) {
        int from = (int) Math.ceil(pulse.off()) + BEND;
        double longest = circuit.map(known -> MOST_TIME_CONSTANTS
                        * known.load()
                        * known.capacitance()
                        / pulse.waveform().interval())
                .orElse(Double.POSITIVE_INFINITY);
        int to = (int) Math.min(pulse.length(), from + longest);
        return ExponentialFitter.fit(pulse, from, to)
                .filter(fit -> fit.amplitude() > 0 && fit.timeConstantsCovered() >= LEAST_TIME_CONSTANTS);
    }
}
