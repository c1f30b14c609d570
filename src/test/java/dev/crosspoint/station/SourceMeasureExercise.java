package dev.crosspoint.station;

import dev.crosspoint.instrument.Compliance;
import dev.crosspoint.instrument.EnergisedOutput;
import dev.crosspoint.instrument.HardwareSweep;
import dev.crosspoint.instrument.LinearSweep;
import dev.crosspoint.instrument.ListSweep;
import dev.crosspoint.instrument.MeasureRange;
import dev.crosspoint.instrument.OffMode;
import dev.crosspoint.instrument.PulsedSource;
import dev.crosspoint.instrument.Reading;
import dev.crosspoint.instrument.RunningSweep;
import dev.crosspoint.instrument.SenseMode;
import dev.crosspoint.instrument.SourceFunction;
import dev.crosspoint.instrument.SourceMeasureSettings;
import dev.crosspoint.instrument.SourceMeasureUnit;
import dev.crosspoint.instrument.SourcePulses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What every source-measure unit must be able to do on a resistor of 1 MOhm. */
record SourceMeasureExercise(SourceMeasureUnit unit) implements RoleExercise {
    /** Not a round number, so that it can be told from everything else that goes over the link. */
    static final Compliance COMPLIANCE = Compliance.current(7.25e-7);

    private static final double FAR_BEYOND = 1e6;
    private static final double INTERVAL = 0.1;
    private static final double DELAY = 0.05;

    private static SourceMeasureSettings settings(double range, double nplc) {
        return new SourceMeasureSettings(
                SourceFunction.VOLTAGE,
                new MeasureRange.Fixed(range),
                new MeasureRange.Fixed(1e-6),
                new MeasureRange.Fixed(2),
                nplc,
                SenseMode.TWO_WIRE,
                OffMode.NORMAL);
    }

    void configure() {
        unit.configure(settings(2, 1));
    }

    EnergisedOutput output() {
        configure();
        return unit.energise(COMPLIANCE);
    }

    @Override
    public void energise() {
        output().sourceVoltage(0.5);
    }

    @Override
    public void work(Consumer<String> returned) throws InterruptedException {
        try (EnergisedOutput output = output()) {
            output.sourceVoltage(0.5);
            returned.accept(text(output.measure()));
            if (unit instanceof HardwareSweep sweeps) {
                sweep(sweeps.start(output, new LinearSweep(0, 0.5, 3, true, INTERVAL, DELAY)), returned);
                sweep(sweeps.start(output, new ListSweep(new double[] {0.1, -0.2, 0}, INTERVAL, DELAY)), returned);
            }
            if (unit instanceof PulsedSource pulses) {
                sweep(pulses.start(output, new SourcePulses(0, 0.3, DELAY, INTERVAL, 2, 0.02)), returned);
            }
        }
    }

    private static void sweep(RunningSweep running, Consumer<String> returned) throws InterruptedException {
        try (running) {
            for (List<Reading> batch = running.next(); !batch.isEmpty(); batch = running.next()) {
                batch.forEach(reading -> returned.accept(text(reading)));
            }
        }
    }

    /** The time is left out, since a lost and repeated command moves it. */
    private static String text(Reading reading) {
        return reading.sourced() + " V: " + reading.measured() + ", " + reading.status();
    }

    @Override
    public Map<String, Runnable> beyondLimits() {
        Map<String, Runnable> requests = new LinkedHashMap<>();
        requests.put("range", () -> unit.configure(settings(FAR_BEYOND, 1)));
        requests.put("integration time", () -> unit.configure(settings(2, FAR_BEYOND)));
        requests.put("integration time of no length", () -> unit.configure(settings(2, 0)));
        requests.put("compliance", () -> unit.energise(Compliance.current(FAR_BEYOND)));
        EnergisedOutput output = output();
        requests.put("level", () -> output.sourceVoltage(FAR_BEYOND));
        requests.put("level that is no number", () -> output.sourceVoltage(Double.NaN));
        if (unit instanceof HardwareSweep sweeps) {
            requests.put(
                    "level of a sweep",
                    () -> sweeps.start(output, new LinearSweep(0, FAR_BEYOND, 3, false, INTERVAL, DELAY)));
            requests.put(
                    "level of a list",
                    () -> sweeps.start(output, new ListSweep(new double[] {0, -FAR_BEYOND}, INTERVAL, DELAY)));
            requests.put(
                    "number of points",
                    () -> sweeps.start(
                            output, new ListSweep(new double[sweeps.maximumSweepPoints() + 1], INTERVAL, DELAY)));
            requests.put(
                    "reading longer than its interval",
                    () -> sweeps.start(output, new LinearSweep(0, 0.5, 3, false, INTERVAL, INTERVAL)));
        }
        if (unit instanceof PulsedSource pulses) {
            requests.put(
                    "level of a pulse",
                    () -> pulses.start(output, new SourcePulses(0, FAR_BEYOND, DELAY, INTERVAL, 2, 0.02)));
        }
        return requests;
    }
}
