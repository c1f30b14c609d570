package dev.crosspoint.analysis.ivsweep;

import dev.crosspoint.analysis.InMemoryRun;
import dev.crosspoint.analysis.InMemoryRun.Row;
import dev.crosspoint.analysis.RowTable;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.NormalDistribution;

/** An ideal switching device with known, seeded parameters, swept on a staircase 0 → peak → 0 → trough → 0. */
final class SyntheticDevice {

    private static final NormalDistribution STANDARD_NORMAL = new NormalDistribution();

    private final SplittableRandom random;
    final boolean isVolatile;
    double peak = 0.2;
    double trough = -0.2;
    int steps = 40;
    double readVoltage = 0.02;
    double noise = 1e-12;
    double compliance = Double.POSITIVE_INFINITY;

    double setMean = 0.12;
    double setSd = 0.02;
    double resetMean = -0.10;
    double resetSd = 0.02;
    double hold = 0.04;
    double conductanceOff = 2e-9;
    double lnSigmaOff = 0.2;
    double conductanceOn = 5e-5;
    double lnSigmaOn = 0.5;

    private SyntheticDevice(boolean isVolatile, long seed) {
        this.isVolatile = isVolatile;
        this.random = new SplittableRandom(seed);
    }

    static SyntheticDevice bipolar(long seed) {
        return new SyntheticDevice(false, seed);
    }

    static SyntheticDevice volatileSwitch(long seed) {
        SyntheticDevice device = new SyntheticDevice(true, seed);
        device.peak = 0.5;
        device.trough = -0.5;
        device.steps = 50;
        device.setMean = 0.30;
        device.setSd = 0.01;
        device.resetMean = -0.30;
        device.resetSd = 0.01;
        device.conductanceOff = 1e-9;
        device.conductanceOn = 1e-5;
        device.lnSigmaOff = 0.05;
        device.lnSigmaOn = 0.05;
        return device;
    }

    /** Returns the readings of some cycles as a run with its parameters. */
    InMemoryRun run(int cycles) {
        return asRun(rows(cycles));
    }

    InMemoryRun asRun(List<Row> rows) {
        return asRun(rows::forEach);
    }

    InMemoryRun asRun(RowTable.Rows<Row> rows) {
        return new InMemoryRun(rows)
                .with("loop", "bipolar")
                .with("switching", isVolatile ? "volatile" : "bipolar")
                .with("peak", peak, "V")
                .with("trough", trough, "V")
                .with("dwell", 0.02, "s")
                .with("read-voltage", readVoltage, "V");
    }

    List<Row> rows(int cycles) {
        List<Row> rows = new ArrayList<>();
        for (int cycle = 1; cycle <= cycles; cycle++) {
            rows.addAll(cycle(cycle));
        }
        return rows;
    }

    List<Row> cycle(long number) {
        double off = conductanceOff * Math.exp(normal(0, lnSigmaOff));
        double on = conductanceOn * Math.exp(normal(0, lnSigmaOn));
        double set = normal(setMean, setSd);
        double reset = normal(resetMean, resetSd);
        List<Row> rows = new ArrayList<>();
        boolean isOn = false;
        for (int leg = 1; leg <= 4; leg++) {
            double turn = leg <= 2 ? peak : trough;
            for (int i = leg == 1 ? 0 : 1; i <= steps; i++) {
                double voltage = turn * (leg % 2 == 1 ? i : steps - i) / steps;
                isOn = isVolatile ? volatileState(isOn, voltage, set, reset) : bipolarState(isOn, voltage, set, reset);
                rows.add(row(number, leg, voltage, isOn ? on : off));
            }
        }
        return rows;
    }

    private static boolean bipolarState(boolean isOn, double voltage, double set, double reset) {
        return isOn ? voltage > reset : voltage >= set;
    }

    private boolean volatileState(boolean isOn, double voltage, double positive, double negative) {
        return isOn ? Math.abs(voltage) > hold : voltage >= positive || voltage <= negative;
    }

    private Row row(long cycle, int leg, double voltage, double conductance) {
        double current = conductance * voltage;
        if (Math.abs(current) >= compliance) {
            double limited = Math.signum(current) * compliance;
            return new Row(cycle, leg, voltage, limited / conductance, limited, "in_compliance");
        }
        return new Row(cycle, leg, voltage, voltage, current + normal(0, noise), "ok");
    }

    private double normal(double mean, double sd) {
        return sd == 0 ? mean : mean + sd * STANDARD_NORMAL.inverseCumulativeProbability(random.nextDouble(1e-300, 1));
    }
}
