package dev.crosspoint.station;

import dev.crosspoint.settings.SettingsFile;
import dev.crosspoint.simulation.circuit.CircuitObserver;
import dev.crosspoint.simulation.circuit.CircuitParameters;
import dev.crosspoint.simulation.circuit.DeviceCircuit;
import dev.crosspoint.simulation.circuit.Node;
import dev.crosspoint.simulation.circuit.SegmentedVoltage;
import dev.crosspoint.simulation.circuit.Stretch;
import dev.crosspoint.simulation.device.DeviceParameters;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast the circuit of a neuron is simulated and sampled: pulses of 0.75 V and 5 ms at 33.3 Hz, both nodes at 250 kS/s.
 *
 * <p>Each score is simulated samples (of one node) per second, device and spikes included. Run with {@code mvn -Pbenchmark -pl
 * src -am test -DskipTests -Dbenchmark=CircuitBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
public class CircuitBenchmark {

    private static final int PULSES = 200;
    private static final double PERIOD = 30e-3;
    private static final double WIDTH = 5e-3;
    private static final double EDGE = 20e-9;
    private static final double AMPLITUDE = 0.75;
    private static final double INTERVAL = 4e-6;
    private static final int SAMPLES = PULSES * 7500;

    private static final CircuitParameters CIRCUIT = new CircuitParameters(
            100e-12, OptionalDouble.empty(), 1, OptionalDouble.of(300e-12), OptionalDouble.empty(), 3.6e-15, 0, 50);

    private final DeviceParameters device =
            Simulation.device(SettingsFile.read(Path.of("../simulated-instruments/devices/volatile-switch.yaml")));

    private long seed;

    @Benchmark
    @OperationsPerInvocation(SAMPLES)
    public double sampleTheCapacitor() {
        return simulate(Node.CAPACITOR);
    }

    @Benchmark
    @OperationsPerInvocation(2 * SAMPLES)
    public double sampleBothNodes() {
        return simulate(Node.DRIVE, Node.CAPACITOR);
    }

    private double simulate(Node... nodes) {
        DeviceCircuit circuit = new DeviceCircuit(CIRCUIT, device.create(seed++));
        circuit.load(Node.CAPACITOR, 10e6, 0);
        Sampler sampler = new Sampler(nodes);
        circuit.observe(sampler);
        circuit.generator().drive(CircuitBenchmark::pulses, 50);
        circuit.advanceTo(Math.round(PULSES * PERIOD * 1e9));
        return sampler.sum;
    }

    private static SegmentedVoltage.Segment pulses(double time) {
        // The end of a period must not be taken for itself because of its last bit.
        double start = Math.floor(time / PERIOD + 1e-9) * PERIOD;
        if (time < start + EDGE) {
            return new SegmentedVoltage.Segment(AMPLITUDE / EDGE * (time - start), AMPLITUDE / EDGE, start + EDGE);
        }
        if (time < start + WIDTH) {
            return new SegmentedVoltage.Segment(AMPLITUDE, 0, start + WIDTH);
        }
        if (time < start + WIDTH + EDGE) {
            double left = start + WIDTH + EDGE - time;
            return new SegmentedVoltage.Segment(AMPLITUDE / EDGE * left, -AMPLITUDE / EDGE, time + left);
        }
        return new SegmentedVoltage.Segment(0, 0, start + PERIOD);
    }

    /** Samples nodes at equal intervals from time 0 on. */
    private static final class Sampler implements CircuitObserver {

        private final Node[] nodes;
        private final double[] samples = new double[SAMPLES];
        private long count;
        private double sum;

        Sampler(Node... nodes) {
            this.nodes = nodes;
        }

        @Override
        public void passed(Stretch stretch) {
            double first = count * INTERVAL - stretch.origin() * 1e-9;
            int more = (int) Math.max(0, Math.ceil((stretch.to() - first) / INTERVAL));
            for (Node node : nodes) {
                stretch.sample(node, first, INTERVAL, samples, 0, more);
                sum += more > 0 ? samples[more - 1] : 0;
            }
            count += more;
        }
    }
}
