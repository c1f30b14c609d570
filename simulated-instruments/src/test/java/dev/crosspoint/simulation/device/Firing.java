package dev.crosspoint.simulation.device;

import java.util.ArrayList;
import java.util.List;

/** What trains of pulses did to many switches; times in s. */
record Firing(int pulses, List<Double> timesUnderBias) {

    private static final int PULSES_PER_TRAIN = 20;

    /**
     * Fires a train of pulses at each of {@code devices} devices at rest. After a spike the switch sees a reverse voltage at
     * the end of the pulse, as from the capacitor of the neuron, and the rest of the pulse is not time under bias.
     */
    static Firing of(DeviceParameters parameters, double voltage, double width, double period, int devices) {
        List<Double> times = new ArrayList<>();
        for (int seed = 0; seed < devices; seed++) {
            DeviceModel device = parameters.create(seed);
            double underBias = 0;
            for (int pulse = 0; pulse < PULSES_PER_TRAIN; pulse++) {
                double spike = device.timeToEvent(voltage);
                device.advance(voltage, width);
                if (spike < width) {
                    times.add(underBias + spike);
                    underBias = 0;
                    device.advance(-voltage / 2, 0);
                } else {
                    underBias += width;
                }
                device.advance(0, period - width);
            }
        }
        return new Firing(devices * PULSES_PER_TRAIN, times);
    }

    double probability() {
        return (double) timesUnderBias.size() / pulses;
    }

    double mean() {
        return timesUnderBias.stream().mapToDouble(t -> t).average().orElseThrow();
    }

    double standardDeviation() {
        double mean = mean();
        double variance = timesUnderBias.stream()
                .mapToDouble(t -> (t - mean) * (t - mean))
                .average()
                .orElseThrow();
        return Math.sqrt(variance);
    }
}
