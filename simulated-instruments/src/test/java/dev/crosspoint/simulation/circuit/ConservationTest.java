package dev.crosspoint.simulation.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.device.OhmicResistor;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Charge and energy from the generator are somewhere in the end. */
class ConservationTest {

    private static final double LEADS = 1;
    private static final double SUPPLIED_BY = Neuron.OUTPUT_RESISTANCE;

    /** Integrates over time, by the rule of Gauss with three points in pieces that are short against the cable's 5 ns. */
    private static final class Ledger implements CircuitObserver {

        private static final double NODE = Math.sqrt(0.6);
        private static final double[] NODES = {-NODE, 0, NODE};
        private static final double[] WEIGHTS = {5 / 18.0, 8 / 18.0, 5 / 18.0};

        private final SegmentedVoltage voltage;
        private final double device;
        private final double load;

        private double suppliedCharge;
        private double leakedCharge;
        private double suppliedEnergy;
        private double dissipatedEnergy;
        private double driveVoltage;
        private double capacitorVoltage;

        Ledger(SegmentedVoltage voltage, double device, double load) {
            this.voltage = voltage;
            this.device = device + LEADS;
            this.load = load;
        }

        @Override
        public void passed(Stretch stretch) {
            double from = stretch.from();
            double piece = 1e-9;
            while (from < stretch.to()) {
                double to = Math.min(stretch.to(), from + piece);
                for (int i = 0; i < NODES.length; i++) {
                    add(stretch, (from + to + NODES[i] * (to - from)) / 2, WEIGHTS[i] * (to - from));
                }
                from = to;
                piece *= 1.2;
            }
            driveVoltage = stretch.voltage(Node.DRIVE, stretch.to());
            capacitorVoltage = stretch.voltage(Node.CAPACITOR, stretch.to());
        }

        private void add(Stretch stretch, double time, double weight) {
            double open = voltage.at(time).level();
            double drive = stretch.voltage(Node.DRIVE, time);
            double capacitor = stretch.voltage(Node.CAPACITOR, time);
            double current = (open - drive) / SUPPLIED_BY;
            suppliedCharge += weight * current;
            leakedCharge += weight * capacitor / load;
            suppliedEnergy += weight * open * current;
            dissipatedEnergy += weight
                    * (current * current * SUPPLIED_BY
                            + (drive - capacitor) * (drive - capacitor) / device
                            + capacitor * capacitor / load);
        }
    }

    @Property(tries = 40, seed = "20250803", edgeCases = EdgeCasesMode.NONE)
    void whatTheGeneratorSuppliesIsStoredLeakedOrDissipated(
            @ForAll @DoubleRange(min = 4, max = 9) double logDevice,
            @ForAll @DoubleRange(min = 6, max = 9) double logLoad,
            @ForAll @IntRange(min = 1000, max = 5_000_000) int end) {
        double device = Math.pow(10, logDevice);
        double load = Math.pow(10, logLoad);
        SegmentedVoltage pulses = new RectangularPulses(0.75, 0.6e-3, 1.5e-3, Neuron.EDGE, 3);
        DeviceCircuit circuit = Neuron.circuit(new OhmicResistor(device).create(1), load);
        Ledger ledger = new Ledger(pulses, device, load);
        circuit.observe(ledger);
        circuit.generator().drive(pulses, SUPPLIED_BY);
        circuit.advanceTo(end);

        double v = ledger.driveVoltage;
        double w = ledger.capacitorVoltage;
        double stored = Neuron.CABLE * v + Neuron.CAPACITANCE * w;
        assertThat(ledger.suppliedCharge - ledger.leakedCharge).isCloseTo(stored, within(1e-6 * Neuron.CABLE));
        double kept = (Neuron.CABLE * v * v + Neuron.CAPACITANCE * w * w + Neuron.FEED_THROUGH * (v - w) * (v - w)) / 2;
        assertThat(ledger.dissipatedEnergy + kept)
                .isCloseTo(ledger.suppliedEnergy, within(1e-6 * ledger.suppliedEnergy));
    }
}
