package dev.crosspoint.analysis.switchingtime;

import dev.crosspoint.analysis.pulse.Operation;
import dev.crosspoint.analysis.pulse.PulseRows;
import dev.crosspoint.analysis.pulse.SampledLevel;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A made-up device that switches at given times after a step, sampled like by an instrument: a sample averages over the last part of its
 * interval but for a margin, and shows the device on if it is by then.
 *
 * @param interval time from one sample to the next, s
 * @param samples number of samples in a step
 */
record SteppedDevice(double interval, int samples) {

    static final double OFF = 1e-9;
    static final double ON = 200e-9;

    private static final double MARGIN = 0.05;
    private static final double DELAY = 0.45;

    /** Returns settings that understand its steps. */
    SwitchingTimeSettings settings(Double... amplitudes) {
        return new SwitchingTimeSettings(
                List.of(amplitudes),
                interval,
                OptionalDouble.of(20e-9),
                OptionalDouble.empty(),
                3,
                OptionalDouble.empty());
    }

    /** Returns the currents of a step in A after which it switches at {@code time} s. */
    double[] currents(double time) {
        double[] currents = new double[samples];
        Arrays.setAll(currents, i -> time <= (i + 1 - MARGIN) * interval ? ON : OFF);
        return currents;
    }

    /** Returns a step after which it switches at {@code time} s. */
    SampledLevel step(double volts, double time) {
        return step(volts, currents(time));
    }

    /** Returns a step with these currents in A, all readings being good. */
    SampledLevel step(double volts, double... currents) {
        int n = currents.length;
        double[] times = new double[n];
        Arrays.setAll(times, i -> 17 + (i + DELAY) * interval);
        double[] voltages = new double[n];
        Arrays.fill(voltages, volts);
        String[] status = new String[n];
        Arrays.fill(status, SampledLevel.OK);
        return new SampledLevel(1, 1, Operation.SET, volts, times, voltages, currents, status);
    }

    /** Returns a run without trials. */
    PulseRows run(double... amplitudes) {
        PulseRows rows = new PulseRows()
                .every(interval)
                .with("sampling.interval", interval, "s")
                .with("threshold-current", 20e-9, "A")
                .with("confirm-samples", 3, "1");
        var values = rows.parameters().putObject("amplitudes").putArray("value");
        Arrays.stream(amplitudes).forEach(values::add);
        return rows;
    }
}
