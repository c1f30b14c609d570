package dev.crosspoint.simulation.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.device.OhmicResistor;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A resistor in series with a capacitor, between a source, a generator and loads. */
class SeriesCapacitorTest {

    private static final double RESISTANCE = 1e6;
    private static final double LOAD = 10e6;

    private final DeviceCircuit circuit = Neuron.circuit(new OhmicResistor(RESISTANCE).create(1), LOAD);
    private final SourceTerminal terminal = circuit.terminal();

    @Test
    void capacitorChargesThroughTheDeviceToItsShareOfTheVoltage() {
        circuit.generator().drive(constant(0.75), 50);
        double resistance = RESISTANCE + 1 + 50;
        double share = LOAD / (LOAD + resistance);
        double timeConstant = Neuron.CAPACITANCE * resistance * share;
        // The cable's 5 ns and the 3.6 fF of feed-through are left out here.
        assertThat(capacitorVoltageAt(200_000))
                .isCloseTo(0.75 * share * -Math.expm1(-200e-6 / timeConstant), within(2e-5));
        assertThat(capacitorVoltageAt(20_000_000)).isCloseTo(0.75 * share, within(1e-12));
    }

    @Test
    void feedThroughDividesAnEdgeLikeCapacitors() {
        circuit.generator().drive(constant(0.75), 50);
        double direct = 0.75 * Neuron.FEED_THROUGH / (Neuron.FEED_THROUGH + Neuron.CAPACITANCE);
        double charged = 0.75 / RESISTANCE * (200e-9 - 5e-9) / Neuron.CAPACITANCE;
        assertThat(capacitorVoltageAt(200)).isCloseTo(direct + charged, within(1e-6));
    }

    @Test
    void sourceMeasuresTheChargeThatGoesOntoTheCapacitor() {
        DeviceCircuit unloaded = Neuron.circuit(new OhmicResistor(RESISTANCE).create(1), Double.POSITIVE_INFINITY);
        unloaded.terminal().drive(new Drive.Voltage(0.5, 100e-6, 1e-3, -1e-3));
        unloaded.advanceTo(50_000_000);
        assertThat(unloaded.terminal().current()).isCloseTo(0, within(1e-18));
        assertThat(unloaded.terminal().currentIntegral())
                .isCloseTo(0.5 * (Neuron.CAPACITANCE + Neuron.CABLE), within(1e-18));
    }

    @Test
    void limitSlowsTheChargingAndIsLeftInTheEnd() {
        double limit = 10e-9;
        terminal.drive(new Drive.Voltage(0.5, 0, limit, -limit));
        circuit.advanceTo(5_000_000);
        assertThat(terminal.current()).isEqualTo(limit);
        assertThat(terminal.voltage()).isLessThan(0.3);
        circuit.advanceTo(100_000_000);
        assertThat(terminal.current()).isEqualTo(limit);
        assertThat(terminal.voltage()).isCloseTo(limit * (RESISTANCE + 1 + LOAD), within(1e-6));
        terminal.drive(new Drive.Voltage(0.1, 0, limit, -limit));
        circuit.advanceTo(200_000_000);
        assertThat(terminal.voltage()).isEqualTo(0.1);
        assertThat(terminal.current()).isCloseTo(0.1 / (RESISTANCE + 1 + LOAD), within(1e-15));
    }

    @Test
    void voltageLimitHoldsWhileTheCapacitorTakesLessAndLess() {
        terminal.drive(new Drive.Current(100e-9, 0, 0.5, -0.5));
        circuit.advanceTo(100_000_000);
        assertThat(terminal.voltage()).isEqualTo(0.5);
        assertThat(terminal.current()).isCloseTo(0.5 / (RESISTANCE + 1 + LOAD), within(1e-15));
        assertThat(terminal.limitedTime()).isPositive().isLessThan(0.1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-2})
    void sourceAndGeneratorOnOneNodeShareTheCurrent(double limit) {
        circuit.generator().drive(constant(0.75), 50);
        terminal.drive(new Drive.Voltage(0.25, 0, limit, -limit));
        circuit.advanceTo(100_000_000);
        double taken = (0.75 - 0.25) / 50;
        double expected = Math.min(taken, limit);
        assertThat(terminal.current()).isCloseTo(-expected, within(1e-7));
        assertThat(terminal.voltage()).isCloseTo(0.75 - expected * 50, within(1e-5));
    }

    @Test
    void disconnectedGeneratorLeavesTheChargeToTheLoads() {
        circuit.generator().drive(constant(0.75), 50);
        circuit.advanceTo(50_000_000);
        circuit.generator().disconnect();
        double charged = 0.75 * LOAD / (LOAD + RESISTANCE + 1 + 50);
        // The charge of the cable comes along: (300 pF + 100 pF) * 10 MOhm = 4 ms, a little more for the 1 MOhm
        // between.
        assertThat(capacitorVoltageAt(54_000_000)).isCloseTo(charged * Math.exp(-1), within(0.03));
        assertThat(terminal.current()).isZero();
    }

    @Test
    void capacitorOfItsOwnLeaks() {
        CircuitParameters parameters = new CircuitParameters(
                100e-12,
                OptionalDouble.empty(),
                0,
                OptionalDouble.of(300e-12),
                OptionalDouble.of(RESISTANCE),
                0,
                0,
                50);
        DeviceCircuit leaking = new DeviceCircuit(parameters, new OhmicResistor(RESISTANCE).create(1));
        leaking.terminal().drive(new Drive.Voltage(0.5, 0, 1e-3, -1e-3));
        leaking.advanceTo(50_000_000);
        assertThat(leaking.terminal().current()).isCloseTo(0.25e-6, within(1e-15));
    }

    @Test
    void probeOnADeviceThatIsOnCommonChangesNothing() {
        DeviceCircuit grounded =
                new DeviceCircuit(new CircuitParameters(100e-12, 0), new OhmicResistor(RESISTANCE).create(1));
        grounded.load(Node.CAPACITOR, 1e3, 1e-9);
        grounded.load(Node.DRIVE, RESISTANCE, 100e-12);
        grounded.terminal().drive(new Drive.Voltage(1, 1e-3, 1e-3, -1e-3));
        grounded.advanceTo(500_000);
        assertThat(grounded.terminal().current()).isCloseTo(1e-6 + 200e-12 * 1e3, within(1e-15));
    }

    @Test
    void loadsAreRefusedOnceSomethingHasHappened() {
        circuit.advanceTo(1);
        assertThatThrownBy(() -> circuit.load(Node.DRIVE, 1e6, 0)).isInstanceOf(IllegalStateException.class);
        DeviceCircuit fresh = Neuron.circuit(new OhmicResistor(RESISTANCE).create(1), LOAD);
        assertThatThrownBy(() -> fresh.load(Node.DRIVE, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fresh.load(Node.DRIVE, 1e6, -1e-12)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -50, Double.NaN, Double.POSITIVE_INFINITY})
    void senselessOutputResistancesAreRefused(double resistance) {
        assertThatThrownBy(() -> circuit.generator().drive(constant(1), resistance))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private double capacitorVoltageAt(long time) {
        double[] last = {0};
        CircuitObserver observer = stretch -> last[0] = stretch.voltage(Node.CAPACITOR, stretch.to());
        circuit.observe(observer);
        circuit.advanceTo(time);
        circuit.ignore(observer);
        return last[0];
    }

    private static SegmentedVoltage constant(double level) {
        return time -> new SegmentedVoltage.Segment(level, 0, Double.POSITIVE_INFINITY);
    }
}
