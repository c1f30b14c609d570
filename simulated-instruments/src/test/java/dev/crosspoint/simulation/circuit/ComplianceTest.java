package dev.crosspoint.simulation.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.device.DeviceFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a limit does to a device that switches under it. */
class ComplianceTest {

    private static final CircuitParameters CABLES = new CircuitParameters(100e-12, 1);

    @Test
    void voltageFallsWhileAFilamentGrowsUnderACurrentLimit() {
        double limit = 1e-6;
        DeviceCircuit circuit =
                new DeviceCircuit(CABLES, DeviceFiles.read("volatile-switch").create(1));
        SourceTerminal terminal = circuit.terminal();
        terminal.drive(new Drive.Voltage(0.5, 100e-6, limit, -limit));
        circuit.advanceTo(10_000_000);
        assertThat(terminal.limitedTime()).isZero();
        boolean limited = false;
        double highest = 0.5;
        for (int millisecond = 11; millisecond <= 1000; millisecond++) {
            circuit.advanceTo(millisecond * 1_000_000L);
            assertThat(terminal.current()).isLessThanOrEqualTo(limit);
            assertThat(terminal.voltage()).isLessThanOrEqualTo(highest + 1e-12);
            highest = terminal.voltage();
            limited |= terminal.limitedTime() > 0;
            assertThat(terminal.current() == limit).isEqualTo(limited);
        }
        assertThat(terminal.voltage()).isCloseTo(limit * (100e3 + 1), within(1e-4));
    }

    @Test
    void chargeUnderALimitIsTheLimitTimesTheTimeInIt() {
        double limit = 1e-6;
        DeviceCircuit circuit =
                new DeviceCircuit(CABLES, DeviceFiles.read("volatile-switch").create(1));
        SourceTerminal terminal = circuit.terminal();
        terminal.drive(new Drive.Voltage(0.5, 100e-6, limit, -limit));
        circuit.advanceTo(300_000_000);
        double charge = terminal.currentIntegral();
        double time = terminal.limitedTime();
        circuit.advanceTo(800_000_000);
        assertThat(terminal.limitedTime() - time).isCloseTo(0.5, within(1e-12));
        assertThat(terminal.currentIntegral() - charge).isCloseTo(0.5 * limit, within(1e-18));
    }

    @Test
    void stepIsSlewedByTheLimitThroughTheCable() {
        DeviceCircuit circuit =
                new DeviceCircuit(CABLES, DeviceFiles.read("open-contact").create(1));
        SourceTerminal terminal = circuit.terminal();
        terminal.drive(new Drive.Voltage(0.5, 0, 100e-9, -100e-9));
        circuit.advanceTo(250_000);
        assertThat(terminal.voltage()).isCloseTo(0.25, within(1e-6));
        circuit.advanceTo(1_000_000);
        assertThat(terminal.voltage()).isEqualTo(0.5);
        assertThat(terminal.limitedTime()).isCloseTo(0.5e-3, within(1e-9));
        assertThat(terminal.currentIntegral()).isCloseTo(100e-12 * 0.5, within(1e-15));
    }

    @Test
    void rampThatOutrunsTheLimitIsCaughtUpWith() {
        DeviceCircuit circuit =
                new DeviceCircuit(CABLES, DeviceFiles.read("open-contact").create(1));
        SourceTerminal terminal = circuit.terminal();
        // 100 pF * 1 V / 1 ms = 100 nA: twice what the limit gives.
        terminal.drive(new Drive.Voltage(1, 1e-3, 50e-9, -50e-9));
        circuit.advanceTo(1_000_000);
        assertThat(terminal.voltage()).isCloseTo(0.5, within(1e-6));
        circuit.advanceTo(3_000_000);
        assertThat(terminal.voltage()).isEqualTo(1);
        assertThat(terminal.limitedTime()).isCloseTo(2e-3, within(1e-8));
    }

    @Test
    void limitIsReachedAtTheRightMomentOfARamp() {
        DeviceCircuit circuit = new DeviceCircuit(
                new CircuitParameters(1e-15, 0),
                DeviceFiles.read("ohmic-resistor").create(1));
        SourceTerminal terminal = circuit.terminal();
        terminal.drive(new Drive.Voltage(-1, 1e-3, 1e-3, -0.25e-6));
        circuit.advanceTo(1_000_000);
        assertThat(terminal.current()).isEqualTo(-0.25e-6);
        assertThat(terminal.voltage()).isCloseTo(-0.25, within(1e-9));
        assertThat(terminal.limitedTime()).isCloseTo(0.75e-3, within(1e-8));
        terminal.drive(new Drive.Voltage(0, 1e-3, 1e-3, -0.25e-6));
        circuit.advanceTo(3_000_000);
        assertThat(terminal.voltage()).isZero();
    }

    @Test
    void leadsTakeTheirShareOfTheVoltage() {
        DeviceCircuit circuit = new DeviceCircuit(
                new CircuitParameters(100e-12, 1e6),
                DeviceFiles.read("ohmic-resistor").create(1));
        circuit.terminal().drive(new Drive.Voltage(1, 1e-4, 1e-3, -1e-3));
        circuit.advanceTo(1_000_000);
        assertThat(circuit.terminal().current()).isCloseTo(0.5e-6, within(1e-18));
    }

    @Test
    void nonlinearDeviceBehindLargeLeadsIsSolved() {
        DeviceCircuit circuit = new DeviceCircuit(
                new CircuitParameters(100e-12, 10e6),
                DeviceFiles.read("crossbar-cell-nominal").create(1));
        SourceTerminal terminal = circuit.terminal();
        terminal.drive(new Drive.Voltage(0.9, 1e-3, 1e-3, -1e-3));
        circuit.advanceTo(2_000_000);
        double inDevice = 0.9 - 10e6 * terminal.current();
        double child = Math.pow(1 + Math.pow(inDevice / 0.3, 4), 0.25);
        assertThat(terminal.current()).isCloseTo(inDevice / 29e6 * child, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"NaN, 0, 1, -1", "1, -1, 1, -1", "1, 0, 0, -1", "1, 0, 1, 0", "1, 0, Infinity, -1", "1, 0, 1, NaN"})
    void senselessDrivesAreRefused(double target, double ramp, double above, double below) {
        assertThatThrownBy(() -> new Drive.Voltage(target, ramp, above, below))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Drive.Current(target, ramp, above, below))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void timeDoesNotRunBackwards() {
        DeviceCircuit circuit =
                new DeviceCircuit(CABLES, DeviceFiles.read("ohmic-resistor").create(1));
        circuit.advanceTo(10);
        assertThatThrownBy(() -> circuit.advanceTo(9)).hasMessageContaining("10 ns");
    }
}
