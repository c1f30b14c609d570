package dev.crosspoint.simulation.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.device.DeviceFiles;
import dev.crosspoint.simulation.device.DeviceParameters;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 35 sweeps 0, 0.2, -0.2, 0 V of de Boer & Ehrler, ACS Energy Lett. 2024, 9, 5787. */
class BipolarSynapseSweepTest {

    private static final Drive.Voltage LIMITS = new Drive.Voltage(0, 0, 100e-6, -100e-6);
    private static final int CYCLES = 35;
    private static final double STEP = 5e-3;

    /** Points of the leg to 0.2 V, and of a fifth of it. */
    private static final int LEG = 40;

    private static final int READ = 4;

    private final DeviceParameters device = DeviceFiles.read("bipolar-synapse");

    @ParameterizedTest(name = "{0} ms per step, seed {1}")
    @CsvSource({"20, 1", "20, 2", "50, 3", "100, 4"})
    void sweepsSwitchWhereTheyArePublishedTo(double dwell, int seed) {
        double[] setVoltages = new double[CYCLES];
        double[] resetVoltages = new double[CYCLES];
        double[] logRatios = new double[CYCLES];
        DeviceCircuit circuit = new DeviceCircuit(new CircuitParameters(100e-12, 1), device.create(seed));
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            Staircase sweep = Staircase.run(circuit, dwell * 1e-3, STEP, LIMITS, 0.2, 0, -0.2, 0);
            setVoltages[cycle] = sweep.switchingVoltage(0, LEG + 1);
            resetVoltages[cycle] = sweep.switchingVoltage(2 * LEG, 3 * LEG + 1);
            double ratio = sweep.currents()[2 * LEG - READ] / sweep.currents()[READ];
            assertThat(ratio).isBetween(1e3, 1e5);
            assertThat(sweep.currents()[READ]).isCloseTo(8.3e-12, within(1e-12));
            logRatios[cycle] = Math.log(ratio);
        }
        assertThat(mean(setVoltages)).isCloseTo(0.16, within(0.015));
        assertThat(sd(setVoltages)).isCloseTo(0.03, within(0.4 * 0.03));
        assertThat(mean(resetVoltages)).isCloseTo(-0.12, within(0.03));
        assertThat(sd(resetVoltages)).isCloseTo(0.06, within(0.4 * 0.06));
        assertThat(Math.exp(mean(logRatios))).isBetween(2.1e4 / 2, 2.1e4 * 2);
    }

    @Test
    void fullFilamentIsOhmic() {
        DeviceCircuit circuit = new DeviceCircuit(new CircuitParameters(100e-12, 1), device.create(1));
        Staircase sweep = Staircase.run(circuit, 20e-3, STEP, LIMITS, 0.2, 0);
        double conductance = sweep.currents()[LEG] / sweep.voltages()[LEG];
        for (int i = LEG; i < 2 * LEG; i++) {
            assertThat(sweep.currents()[i]).isCloseTo(conductance * sweep.voltages()[i], within(1e-15));
        }
    }

    @Test
    void firstSweepDecidesWhichSignSets() {
        DeviceCircuit circuit = new DeviceCircuit(new CircuitParameters(100e-12, 1), device.create(1));
        Staircase sweep = Staircase.run(circuit, 20e-3, STEP, LIMITS, -0.2, 0, 0.2, 0);
        assertThat(sweep.currents()[2 * LEG - READ] / sweep.currents()[READ]).isGreaterThan(1e3);
        assertThat(sweep.currents()[4 * LEG - READ]).isCloseTo(8.3e-12, within(1e-12));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double sd(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
    }
}
