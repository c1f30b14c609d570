package dev.crosspoint.simulation.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.device.DeviceFiles;
import dev.crosspoint.simulation.device.DeviceParameters;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slow sweeps of the volatile switch: figures of de Boer & Ehrler, Mater. Horiz. 2025, 12, 2701. */
class VolatileSwitchSweepTest {

    private static final CircuitParameters CABLES = new CircuitParameters(100e-12, 1);
    private static final Drive.Voltage LIMITS = new Drive.Voltage(0, 0, 100e-6, -100e-6);

    /** Steps of 10 mV: 50 out to 0.5 V, 50 back, and the same with the other sign. */
    private static final int LEG = 50;

    private final DeviceParameters device = DeviceFiles.read("volatile-switch");

    @Test
    void thresholdIsNearThreeTenthsOfAVoltInBothSigns() {
        int devices = 100;
        double[] positive = new double[devices];
        double[] negative = new double[devices];
        for (int seed = 0; seed < devices; seed++) {
            Staircase sweep = sweep(seed, 50e-3);
            positive[seed] = sweep.switchingVoltage(0, LEG + 1);
            negative[seed] = -sweep.switchingVoltage(2 * LEG, 3 * LEG + 1);
        }
        for (double[] thresholds : new double[][] {positive, negative}) {
            Arrays.sort(thresholds);
            assertThat(Arrays.stream(thresholds).average().orElseThrow()).isBetween(0.28, 0.33);
            assertThat(thresholds[5]).isGreaterThan(0.265);
            assertThat(thresholds[devices - 6]).isLessThan(0.36);
        }
    }

    @Test
    void resistancesAreAsPublished() {
        Staircase sweep = sweep(1, 50e-3);
        for (int i = 1; i <= 20; i++) {
            assertThat(sweep.voltages()[i] / sweep.currents()[i]).isCloseTo(1e9, within(0.01e9));
        }
        for (int i = LEG; i <= 2 * LEG - 5; i++) {
            assertThat(sweep.voltages()[i] / sweep.currents()[i]).isCloseTo(100e3, within(5e3));
        }
    }

    @Test
    void nextSweepStartsInTheHighResistanceState() {
        DeviceCircuit circuit = new DeviceCircuit(CABLES, device.create(5));
        for (int cycle = 0; cycle < 20; cycle++) {
            Staircase sweep = Staircase.run(circuit, 50e-3, 10e-3, LIMITS, 0.5, 0, -0.5, 0);
            assertThat(sweep.voltages()[10] / sweep.currents()[10]).isGreaterThan(0.9e9);
            circuit.advanceTo(circuit.time() + 500_000_000);
        }
    }

    @ParameterizedTest(name = "{0} ms per step: {1} V")
    @CsvSource({"5, 0.37, 0.015", "20, 0.32, 0.01", "50, 0.31, 0.01", "100, 0.31, 0.01", "500, 0.30, 0.01"})
    void fasterSweepsSwitchLater(double dwell, double threshold, double margin) {
        double[] thresholds = IntStream.range(0, 101)
                .mapToDouble(seed -> sweep(seed, dwell * 1e-3).switchingVoltage(0, LEG + 1))
                .sorted()
                .toArray();
        assertThat(Arrays.stream(thresholds).average().orElseThrow()).isCloseTo(threshold, within(margin));
    }

    private Staircase sweep(int seed, double dwell) {
        DeviceCircuit circuit = new DeviceCircuit(CABLES, device.create(seed));
        return Staircase.run(circuit, dwell, 10e-3, LIMITS, 0.5, 0, -0.5, 0);
    }
}
