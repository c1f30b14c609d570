package dev.crosspoint.simulation.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.device.DeviceFiles;
import dev.crosspoint.simulation.device.DeviceParameters;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sweeps and pulses of Vishwanath et al., Mater. Horiz. 2024, 11, 2643. */
class CrossbarCellTest {

    /** The compliance of 1 mA is that of setting; a reset takes 1.21 V / 270 Ohm = 4.5 mA. */
    private static final Drive.Voltage LIMITS = new Drive.Voltage(0, 0, 1e-3, -20e-3);

    /** Steps of 20 mV to 1.5 V, and to the read at 0.1 V. */
    private static final int LEG = 75;

    private static final int READ = 5;

    private final DeviceParameters nominal = DeviceFiles.read("crossbar-cell-nominal");

    @ParameterizedTest(name = "{0} ms per step")
    @ValueSource(doubles = {20, 50, 100})
    void nominalCellSwitchesAtThePublishedVoltages(double dwell) {
        int cycles = 100;
        double[] setVoltages = new double[cycles];
        double[] resetVoltages = new double[cycles];
        double[] logRatios = new double[cycles];
        DeviceCircuit circuit = circuit(nominal, 1);
        for (int cycle = 0; cycle < cycles; cycle++) {
            Staircase sweep = sweep(circuit, dwell);
            setVoltages[cycle] = sweep.switchingVoltage(0, LEG + 1);
            resetVoltages[cycle] = sweep.switchingVoltage(2 * LEG, 3 * LEG + 1);
            logRatios[cycle] = Math.log(sweep.currents()[2 * LEG - READ] / sweep.currents()[READ]);
            assertThat(sweep.currents()[READ]).isCloseTo(3.45e-9, within(0.35e-9));
            assertThat(sweep.currents()[2 * LEG - READ]).isCloseTo(0.37e-3, within(0.037e-3));
        }
        assertThat(mean(setVoltages)).isCloseTo(0.96, within(0.03));
        assertThat(mean(resetVoltages)).isCloseTo(-1.21, within(0.03));
        assertThat(Math.exp(mean(logRatios))).isGreaterThan(1e5);
    }

    @Test
    void cellsVaryAboutThePublishedVoltages() {
        int cells = 100;
        double[] setVoltages = new double[cells];
        double[] resetVoltages = new double[cells];
        int goodRatios = 0;
        for (int seed = 0; seed < cells; seed++) {
            Staircase sweep = sweep(circuit(DeviceFiles.read("crossbar-cell"), seed), 50);
            setVoltages[seed] = sweep.switchingVoltage(0, LEG + 1);
            resetVoltages[seed] = sweep.switchingVoltage(2 * LEG, 3 * LEG + 1);
            goodRatios += sweep.currents()[2 * LEG - READ] / sweep.currents()[READ] >= 1e5 ? 1 : 0;
        }
        assertThat(mean(setVoltages)).isCloseTo(0.96, within(0.03));
        assertThat(mean(resetVoltages)).isCloseTo(-1.21, within(0.03));
        assertThat(Arrays.stream(setVoltages).max().orElseThrow()
                        - Arrays.stream(setVoltages).min().orElseThrow())
                .isBetween(0.2, 0.6);
        assertThat(goodRatios).isGreaterThanOrEqualTo(90);
    }

    @Test
    void conductionFollowsOhmThenChildBeforeSettingAndOhmAfter() {
        Staircase sweep = sweep(circuit(nominal, 1), 50);
        assertThat(slope(sweep, 1, 8)).isCloseTo(1, within(0.1));
        assertThat(slope(sweep, 28, 44)).isCloseTo(2, within(0.15));
        assertThat(slope(sweep, 2 * LEG - 12, 2 * LEG - 1)).isCloseTo(1, within(0.05));
    }

    @Test
    void complianceHoldsTheCurrentWhenTheCellSets() {
        DeviceCircuit circuit = circuit(nominal, 1);
        Staircase sweep = sweep(circuit, 50);
        assertThat(Arrays.stream(sweep.currents()).max().orElseThrow()).isCloseTo(1e-3, within(1e-12));
        circuit.terminal().drive(new Drive.Voltage(1.5, 1e-4, 1e-3, -20e-3));
        circuit.advanceTo(circuit.time() + 100_000_000);
        assertThat(circuit.terminal().current()).isEqualTo(1e-3);
        assertThat(circuit.terminal().voltage()).isCloseTo(0.27, within(0.03));
    }

    @Test
    void everyPulsePairSwitchesThereAndBack() {
        DeviceCircuit circuit = circuit(nominal, 3);
        for (int cycle = 0; cycle < 2000; cycle++) {
            double low = readAfterPulse(circuit, 1.2, 10e-3);
            double high = readAfterPulse(circuit, -1.5, 10e-3);
            assertThat(low / high).isGreaterThan(9e4);
        }
    }

    @Test
    void pulseOf100NanosecondsSets() {
        assertThat(readAfterPulse(circuit(nominal, 3), 1.25, 200e-9)).isGreaterThan(0.3e-3);
        assertThat(readAfterPulse(circuit(nominal, 3), 1.0, 200e-9)).isLessThan(4e-9);
    }

    @Test
    void readsDoNotDisturbForADay() {
        DeviceCircuit circuit = circuit(nominal, 3);
        double before = readAfterPulse(circuit, 1.2, 10e-3);
        circuit.advanceTo(circuit.time() + 86_400_000_000_000L);
        assertThat(circuit.terminal().current()).isEqualTo(before);
    }

    private static double readAfterPulse(DeviceCircuit circuit, double voltage, double width) {
        double ramp = Math.min(100e-6, width / 2);
        circuit.terminal().drive(new Drive.Voltage(voltage, ramp, 5e-3, -20e-3));
        circuit.advanceTo(circuit.time() + Math.round(width * 1e9));
        circuit.terminal().drive(new Drive.Voltage(0.1, ramp, 5e-3, -20e-3));
        circuit.advanceTo(circuit.time() + 10_000_000);
        return circuit.terminal().current();
    }

    private static double slope(Staircase sweep, int from, int to) {
        return Math.log(sweep.currents()[to] / sweep.currents()[from])
                / Math.log(sweep.voltages()[to] / sweep.voltages()[from]);
    }

    private static Staircase sweep(DeviceCircuit circuit, double dwell) {
        return Staircase.run(circuit, dwell * 1e-3, 20e-3, LIMITS, 1.5, 0, -1.5, 0);
    }

    private static DeviceCircuit circuit(DeviceParameters parameters, int seed) {
        return new DeviceCircuit(new CircuitParameters(100e-12, 1), parameters.create(seed));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
