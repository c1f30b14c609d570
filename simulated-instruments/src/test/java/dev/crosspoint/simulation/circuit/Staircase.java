package dev.crosspoint.simulation.circuit;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A staircase of voltages as a source-measure unit drives it, with the mean current over the last half of each step. */
record Staircase(double[] voltages, double[] currents) {

    private static final double RAMP = 100e-6;

    /** Goes from 0 V to each turning point in turn, in steps of {@code step} V that last {@code dwell} s. */
    static Staircase run(
            DeviceCircuit circuit, double dwell, double step, Drive.Voltage limits, double... turningPoints) {
        double[] levels = levels(step, turningPoints);
        double[] currents = new double[levels.length];
        SourceTerminal terminal = circuit.terminal();
        long start = circuit.time();
        long stepNanos = Math.round(dwell * 1e9);
        for (int i = 0; i < levels.length; i++) {
            terminal.drive(new Drive.Voltage(levels[i], RAMP, limits.positiveLimit(), limits.negativeLimit()));
            circuit.advanceTo(start + stepNanos * i + stepNanos / 2);
            double charge = terminal.currentIntegral();
            circuit.advanceTo(start + stepNanos * (i + 1));
            currents[i] = (terminal.currentIntegral() - charge) / (stepNanos / 2 * 1e-9);
        }
        return new Staircase(levels, currents);
    }

    /** Returns the voltage of the largest step of log |I| among the points {@code from} to {@code to}, exclusive. */
    double switchingVoltage(int from, int to) {
        int largest = IntStream.range(Math.max(from, 1), to)
                .filter(i -> voltages[i] != 0 && voltages[i - 1] != 0)
                .reduce((a, b) -> jump(b) > jump(a) ? b : a)
                .orElseThrow();
        return voltages[largest];
    }

    /** Returns the decades of current between point {@code i} and the one before. */
    private double jump(int i) {
        return Math.abs(Math.log10(currents[i] / currents[i - 1]));
    }

    private static double[] levels(double step, double... turningPoints) {
        double[] levels = {0};
        for (double end : turningPoints) {
            double[] before = levels;
            double start = before[before.length - 1];
            int steps = (int) Math.round(Math.abs(end - start) / step);
            levels = Arrays.copyOf(before, before.length + steps);
            for (int i = 1; i <= steps; i++) {
                levels[before.length - 1 + i] = start + (end - start) * i / steps;
            }
        }
        return levels;
    }
}
