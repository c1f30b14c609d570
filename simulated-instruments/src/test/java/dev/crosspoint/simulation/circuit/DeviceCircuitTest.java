package dev.crosspoint.simulation.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.device.OhmicResistor;
import org.junit.jupiter.api.Test;

class DeviceCircuitTest {

    private static final CircuitParameters CABLES = new CircuitParameters(100e-12, 0);

    private final DeviceCircuit circuit = new DeviceCircuit(CABLES, new OhmicResistor(1e6).create(1));
    private final SourceTerminal terminal = circuit.terminal();

    @Test
    void rampCurrentIsOhmicPlusDisplacement() {
        terminal.drive(new Drive.Voltage(1, 1e-3, 1e-3, -1e-3));
        circuit.advanceTo(500_000);
        assertThat(terminal.voltage()).isCloseTo(0.5, within(1e-12));
        assertThat(terminal.current()).isCloseTo(0.5e-6 + 100e-12 * 1e3, within(1e-15));
        circuit.advanceTo(2_000_000);
        assertThat(terminal.current()).isCloseTo(1e-6, within(1e-18));
        assertThat(terminal.voltageIntegral()).isCloseTo(0.5e-3 + 1e-3, within(1e-12));
        assertThat(terminal.currentIntegral()).isCloseTo(1.5e-3 * 1e-6 + 100e-12, within(1e-18));
        assertThat(terminal.limitedTime()).isZero();
    }

    @Test
    void currentStaysAtTheLimitAndTheVoltageFallsShort() {
        terminal.drive(new Drive.Voltage(1, 0, 0.4e-6, -0.4e-6));
        circuit.advanceTo(10_000_000);
        assertThat(terminal.current()).isEqualTo(0.4e-6);
        assertThat(terminal.voltage()).isCloseTo(0.4, within(1e-9));
        assertThat(terminal.limitedTime()).isCloseTo(10e-3, within(1e-15));
        assertThat(terminal.currentIntegral())
                .isCloseTo(terminal.voltageIntegral() / 1e6 + 100e-12 * terminal.voltage(), within(1e-17));
    }

    @Test
    void voltageStaysAtTheLimitUnderACurrent() {
        terminal.drive(new Drive.Current(2e-6, 0, 0.5, -0.5));
        circuit.advanceTo(10_000_000);
        assertThat(terminal.voltage()).isEqualTo(0.5);
        assertThat(terminal.current()).isCloseTo(0.5e-6, within(1e-18));
        terminal.drive(new Drive.Current(0.2e-6, 0, 0.5, -0.5));
        circuit.advanceTo(20_000_000);
        assertThat(terminal.voltage()).isCloseTo(0.2, within(1e-9));
        assertThat(terminal.current()).isEqualTo(0.2e-6);
    }

    @Test
    void openTerminalsDischargeThroughTheDevice() {
        terminal.drive(new Drive.Voltage(1, 0, 1e-3, -1e-3));
        circuit.advanceTo(1_000_000);
        terminal.drive(new Drive.Open());
        circuit.advanceTo(1_100_000);
        assertThat(terminal.voltage()).isCloseTo(Math.exp(-1), within(1e-9));
        assertThat(terminal.current()).isZero();
    }
}
