package dev.crosspoint.simulation.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.device.DeviceFiles;
import dev.crosspoint.simulation.device.DeviceParameters;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The pulses and the retention of de Boer & Ehrler, ACS Energy Lett. 2024, 9, 5787. */
class BipolarSynapsePulseTest {

    private static final int DEVICES = 200;
    private static final double EDGE = 1e-3;

    private final DeviceParameters parameters = DeviceFiles.read("bipolar-synapse");

    @Test
    void tenPulsesOf80MsRaiseTheCurrentAndTenOfTheOtherSignLowerIt() {
        double[][] currents = new double[20][DEVICES];
        for (int seed = 0; seed < DEVICES; seed++) {
            DeviceCircuit circuit = circuit(seed);
            for (int pulse = 0; pulse < 20; pulse++) {
                currents[pulse][seed] = pulse(circuit, pulse < 10 ? 0.1 : -0.1, 80e-3);
            }
        }
        assertThat(median(currents[0])).isCloseTo(0.1e-9, within(0.05e-9));
        assertThat(median(currents[9])).isCloseTo(8e-9, within(4e-9));
        assertThat(median(currents[10])).isCloseTo(-6e-9, within(3e-9));
        assertThat(median(currents[19])).isCloseTo(-0.1e-9, within(0.05e-9));
    }

    @Test
    void tenPulsesOf55MsRaiseTheCurrentAHundredfold() {
        double[][] currents = new double[10][DEVICES];
        for (int seed = 0; seed < DEVICES; seed++) {
            DeviceCircuit circuit = circuit(seed);
            for (int pulse = 0; pulse < 10; pulse++) {
                currents[pulse][seed] = pulse(circuit, 0.1, 55e-3);
            }
        }
        double[] growth = ratios(currents[9], currents[0]);
        double[] second = ratios(currents[1], currents[0]);
        assertThat(median(currents[9])).isCloseTo(10e-9, within(5e-9));
        assertThat(quantile(growth, 0.05)).isGreaterThan(30);
        assertThat(quantile(growth, 0.95)).isLessThan(300);
        assertThat(median(second)).isCloseTo(2, within(0.2));
        assertThat(quantile(second, 0.05)).isGreaterThan(1.3);
        assertThat(quantile(second, 0.95)).isLessThan(3);
    }

    @Test
    void setStateLasts20SecondsAndIsGoneAfter30() {
        double[] plateaus = new double[DEVICES];
        double[] ends = new double[DEVICES];
        for (int seed = 0; seed < DEVICES; seed++) {
            DeviceCircuit circuit = circuit(seed);
            for (int pulse = 0; pulse < 10; pulse++) {
                pulse(circuit, 0.2, 80e-3);
            }
            long start = circuit.time();
            drive(circuit, 1e-3);
            double first = read(circuit, start, 0.1);
            assertThat(first).isBetween(1e-6, 1e-4);
            for (double time = 0.2; time < 60; time += 0.1) {
                double conductance = read(circuit, start, time);
                plateaus[seed] = conductance >= first / 2 ? time : plateaus[seed];
                ends[seed] = conductance > 2e-9 ? time : ends[seed];
            }
            assertThat(read(circuit, start, 61)).isCloseTo(1 / 2.4e9, within(1e-12));
        }
        assertThat(median(plateaus)).isBetween(16.0, 24.0);
        assertThat(median(ends)).isBetween(24.0, 36.0);
    }

    @Test
    void readsOf1MillivoltDoNotDisturb() {
        DeviceCircuit circuit = circuit(1);
        assertThat(disturbance(circuit)).isLessThan(0.02);
        pulse(circuit, 0.2, 80e-3);
        assertThat(disturbance(circuit)).isLessThan(0.02);
    }

    @Test
    void unconnectedSynapseShowsNothingButTheDisplacementCurrent() {
        DeviceCircuit circuit = new DeviceCircuit(
                new CircuitParameters(100e-12, 1),
                DeviceFiles.read("open-contact").create(1));
        SourceTerminal terminal = circuit.terminal();
        terminal.drive(new Drive.Voltage(0.1, EDGE, 1e-6, -1e-6));
        circuit.advanceTo(500_000);
        assertThat(terminal.current()).isCloseTo(10e-9, within(0.01e-9));
        circuit.advanceTo(55_000_000);
        terminal.drive(new Drive.Voltage(0, EDGE, 1e-6, -1e-6));
        circuit.advanceTo(100_000_000);
        assertThat(terminal.currentIntegral()).isCloseTo(0, within(1e-15));
    }

    private static double disturbance(DeviceCircuit circuit) {
        long start = circuit.time();
        double before = 0;
        double after = 0;
        for (int i = 0; i < 1000; i++) {
            drive(circuit, 1e-3);
            after = read(circuit, start, 0.01 * i + 0.004);
            before = i == 0 ? after : before;
            drive(circuit, 0);
            circuit.advanceTo(start + Math.round((0.01 * i + 0.01) * 1e9));
        }
        return Math.abs(after - before) / before;
    }

    /** Applies a pulse and 20 ms without bias, and returns the mean current in A over its plateau. */
    private static double pulse(DeviceCircuit circuit, double voltage, double width) {
        long start = circuit.time();
        drive(circuit, voltage);
        circuit.advanceTo(start + Math.round(EDGE * 1e9));
        double charge = circuit.terminal().currentIntegral();
        circuit.advanceTo(start + Math.round(width * 1e9));
        double current = (circuit.terminal().currentIntegral() - charge) / (width - EDGE);
        drive(circuit, 0);
        circuit.advanceTo(start + Math.round((width + 20e-3) * 1e9));
        return current;
    }

    private static double read(DeviceCircuit circuit, long start, double seconds) {
        circuit.advanceTo(start + Math.round(seconds * 1e9));
        return circuit.terminal().current() / circuit.terminal().voltage();
    }

    private static void drive(DeviceCircuit circuit, double voltage) {
        circuit.terminal().drive(new Drive.Voltage(voltage, EDGE, 100e-6, -100e-6));
    }

    private DeviceCircuit circuit(int seed) {
        return new DeviceCircuit(new CircuitParameters(100e-12, 1), parameters.create(seed));
    }

    private static double[] ratios(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] / b[i]).toArray();
    }

    private static double median(double[] values) {
        return quantile(values, 0.5);
    }

    private static double quantile(double[] values, double fraction) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (fraction * sorted.length)];
    }
}
