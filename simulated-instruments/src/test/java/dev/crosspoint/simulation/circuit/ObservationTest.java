package dev.crosspoint.simulation.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.device.DeviceFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What somebody who watches a circuit is shown. */
class ObservationTest {

    private static final RectangularPulses TRAIN = Neuron.train(0.75, 5e-3, 30e-3);
    private static final long SAMPLED_EVERY = 17_000;

    /** Checks that what it is shown has no gaps, and keeps the voltages at fixed times to the last bit. */
    private static final class Witness implements CircuitObserver {

        private final List<Double> voltages = new ArrayList<>();
        private double until;

        @Override
        public void passed(Stretch stretch) {
            double origin = stretch.origin() * 1e-9;
            assertThat(origin + stretch.from()).isCloseTo(until, within(1e-15));
            assertThat(stretch.to()).isGreaterThan(stretch.from());
            until = origin + stretch.to();
            for (double time = next(stretch); time < stretch.to(); time = next(stretch)) {
                voltages.add(stretch.voltage(Node.DRIVE, time));
                voltages.add(stretch.voltage(Node.CAPACITOR, time));
            }
        }

        private double next(Stretch stretch) {
            return (voltages.size() / 2 * SAMPLED_EVERY - stretch.origin()) * 1e-9;
        }
    }

    @Property(tries = 30, seed = "20250801", edgeCases = EdgeCasesMode.NONE)
    void trajectoryDoesNotDependOnHowOftenSomebodyLooks(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5000) int looks) {
        assertThat(witnessed(seed, looks)).isEqualTo(witnessed(seed, 0));
    }

    private static List<Double> witnessed(long seed, int looks) {
        SplittableRandom random = new SplittableRandom(seed);
        DeviceCircuit circuit = circuit(seed);
        Witness witness = new Witness();
        circuit.observe(witness);
        circuit.generator().drive(TRAIN, Neuron.OUTPUT_RESISTANCE);
        long end = 100_000_000;
        for (int i = 0; i < looks; i++) {
            circuit.advanceTo(circuit.time() + random.nextLong((end - circuit.time()) / (looks - i) + 1));
            circuit.terminal().voltageIntegral();
        }
        circuit.advanceTo(end);
        circuit.generator().disconnect();
        circuit.terminal().drive(new Drive.Voltage(0.5, 1e-3, 1e-6, -1e-6));
        circuit.advanceTo(2 * end);
        assertThat(witness.until).isCloseTo(0.2, within(1e-15));
        return witness.voltages;
    }

    @Property(tries = 30, seed = "20250802", edgeCases = EdgeCasesMode.NONE)
    void samplesAreTheVoltages(@ForAll long seed, @ForAll @IntRange(min = 10, max = 100_000) int nanoseconds) {
        double interval = nanoseconds * 1e-9;
        DeviceCircuit circuit =
                Neuron.circuit(DeviceFiles.read("volatile-switch").create(seed), 10e6, 20e-3);
        double[] samples = new double[5000];
        circuit.observe(stretch -> {
            int count = (int) Math.min(samples.length, Math.ceil((stretch.to() - stretch.from()) / interval));
            // On an edge the last bit of the time is 0.3 nV.
            double most = stretch.to() - stretch.from() < 1e-6 ? 1e-9 : 1e-12;
            for (Node node : Node.values()) {
                stretch.sample(node, stretch.from(), interval, samples, 0, count);
                for (int i = 0; i < count; i++) {
                    double voltage = stretch.voltage(node, stretch.from() + i * interval);
                    assertThat(Math.abs(samples[i] - voltage)).isLessThan(most);
                }
            }
        });
        circuit.generator().drive(TRAIN, Neuron.OUTPUT_RESISTANCE);
        circuit.advanceTo(60_000_000);
    }

    @Test
    void samplesOfALongQuietTimeAreGood() {
        DeviceCircuit circuit =
                Neuron.circuit(DeviceFiles.read("ohmic-resistor").create(1), 10e6);
        circuit.generator().drive(time -> new SegmentedVoltage.Segment(0.5, 0, Double.POSITIVE_INFINITY), 50);
        Oscilloscope oscilloscope = new Oscilloscope(Node.CAPACITOR, 100_000);
        circuit.observe(oscilloscope);
        circuit.advanceTo(10_000_000_000L);
        assertThat(oscilloscope.count()).isEqualTo(100_000);
        assertThat(oscilloscope.samples()[99_999]).isCloseTo(0.5 * 10e6 / (11e6 + 51), within(1e-12));
    }

    @Test
    void observerThatIsIgnoredSeesNoMore() {
        DeviceCircuit circuit = circuit(1);
        Oscilloscope oscilloscope = new Oscilloscope(Node.DRIVE, 1000);
        circuit.observe(oscilloscope);
        circuit.advanceTo(10_000);
        circuit.ignore(oscilloscope);
        circuit.advanceTo(20_000);
        assertThat(oscilloscope.count()).isEqualTo(10);
    }

    private static DeviceCircuit circuit(long seed) {
        return Neuron.circuit(DeviceFiles.read("volatile-switch").create(seed), Neuron.PROBE_RESISTANCE);
    }
}
