package dev.crosspoint.simulation.circuit;

import dev.crosspoint.simulation.device.DeviceParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What many neurons made of trains of pulses.
 *
 * @param pulses how many there were
 * @param peaks highest voltage on the capacitor in V of each spike
 * @param timesUnderBias time in s under bias before each spike
 * @param unfiredPeaks highest voltage in V in each pulse in which no filament formed
 */
record Spikes(int pulses, List<Double> peaks, List<Double> timesUnderBias, List<Double> unfiredPeaks) {

    /** A spike rises to so many V. */
    static final double THRESHOLD = 0.1;

    /** Above so many V a filament has formed: twice what the resistance without one lets through. */
    private static final double ONSET = 0.015;

    /** Fires a train at each of {@code neurons} neurons at rest. */
    static Spikes of(DeviceParameters device, RectangularPulses train, int neurons) {
        Spikes spikes = new Spikes(neurons * train.count(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int seed = 0; seed < neurons; seed++) {
            DeviceCircuit circuit = Neuron.circuit(device.create(seed), Neuron.PROBE_RESISTANCE);
            spikes.count(Neuron.record(circuit, train), train);
        }
        return spikes;
    }

    private void count(double[] voltages, RectangularPulses train) {
        double interval = Neuron.SAMPLE_INTERVAL * 1e-9;
        double underBias = 0;
        for (int pulse = 0; pulse < train.count(); pulse++) {
            int start = (int) Math.round(pulse * train.period() / interval);
            int end = start + (int) Math.round(train.width() / interval);
            int onset = start;
            while (onset <= end && voltages[onset] < ONSET) {
                onset++;
            }
            double peak = Arrays.stream(voltages, start, end + 1).max().orElseThrow();
            if (peak >= THRESHOLD) {
                peaks.add(peak);
                timesUnderBias.add(underBias + (onset - start) * interval);
                underBias = 0;
            } else {
                underBias += train.width();
                if (onset > end) {
                    unfiredPeaks.add(peak);
                }
            }
        }
    }

    double probability() {
        return (double) peaks.size() / pulses;
    }

    double meanTimeUnderBias() {
        return timesUnderBias.stream().mapToDouble(t -> t).average().orElseThrow();
    }

    double standardDeviation() {
        double mean = meanTimeUnderBias();
        return Math.sqrt(timesUnderBias.stream()
                .mapToDouble(t -> (t - mean) * (t - mean))
                .average()
                .orElseThrow());
    }

    /** Returns the energies in J on the capacitor of all spikes of at least {@code least} V, in ascending order. */
    double[] energies(double least) {
        return peaks.stream()
                .mapToDouble(peak -> peak)
                .filter(peak -> peak >= least)
                .map(peak -> Neuron.CAPACITANCE * peak * peak / 2)
                .sorted()
                .toArray();
    }
}
