package dev.crosspoint.simulation.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.simulation.device.DeviceFiles;
import dev.crosspoint.simulation.device.DeviceParameters;
import dev.crosspoint.simulation.device.OhmicResistor;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Firing figures of de Boer & Ehrler, Mater. Horiz. 2025, 12, 2701, of the switch in series with its capacitor. */
class NeuronTest {

    private static final DeviceParameters SWITCH = DeviceFiles.read("volatile-switch");

    private static Spikes spikes;

    @BeforeAll
    static void fireAsPublished() {
        spikes = Spikes.of(SWITCH, Neuron.train(0.75, 5e-3, 1 / 33.0), 300);
    }

    @Test
    void firesAfterThePublishedMeanTimeUnderBias() {
        assertThat(spikes.probability()).isCloseTo(0.57, within(0.02));
        assertThat(spikes.meanTimeUnderBias()).isCloseTo(6.9e-3, within(0.45e-3));
        assertThat(spikes.standardDeviation()).isCloseTo(6.4e-3, within(0.6e-3));
    }

    @ParameterizedTest(name = "{0} V, {1} ms every {2} ms: {3} to {4}")
    @CsvSource({
        "0.75, 5,   20, 0.80, 0.86, 60",
        "0.75, 5,   50, 0,    0.03, 60",
        "0.75, 7.5, 30, 0.97, 1,    40",
        "0.75, 2,   30, 0,    0,    40",
        "0.4,  5,   30, 0,    0,    40"
    })
    void firesWithThePublishedProbability(
            double amplitude, double width, double period, double least, double most, int neurons) {
        Spikes others = Spikes.of(SWITCH, Neuron.train(amplitude, width * 1e-3, period * 1e-3), neurons);
        assertThat(others.probability()).isBetween(least, most);
    }

    @Test
    void spikesChargeTheCapacitorWithThePublishedEnergy() {
        double[] energies = spikes.energies(0.3);
        assertThat(energies[energies.length / 2]).isBetween(35e-12, 60e-12);
        assertThat(Arrays.stream(energies)
                        .filter(e -> e >= 20e-12 && e <= 60e-12)
                        .count())
                .isGreaterThan(energies.length * 7L / 10);
        assertThat(energies[energies.length - 1]).isLessThan(Neuron.CAPACITANCE * 0.75 * 0.75 / 2);
    }

    @Test
    void capacitorChargesUnseenlyBeforeASpike() {
        // A filament that forms in the last 15 us of a pulse is not told from none.
        double[] peaks = spikes.unfiredPeaks().stream()
                .mapToDouble(peak -> peak)
                .sorted()
                .toArray();
        assertThat(peaks[peaks.length * 98 / 100]).isLessThan(7e-3);
        assertThat(chargedAfter5Milliseconds(Neuron.PROBE_RESISTANCE)).isCloseTo(6.0e-3, within(0.1e-3));
        assertThat(chargedAfter5Milliseconds(Double.POSITIVE_INFINITY)).isCloseTo(12.4e-3, within(0.1e-3));
    }

    private static double chargedAfter5Milliseconds(double load) {
        DeviceCircuit circuit = Neuron.circuit(new OhmicResistor(1e9).create(1), load);
        double[] voltages = Neuron.record(circuit, Neuron.train(0.75, 5e-3, 30e-3));
        return voltages[(int) (5_000_000 / Neuron.SAMPLE_INTERVAL)];
    }

    @Test
    void capacitorDischargesThroughTheProbeAndTheSwitchWithoutItsFilament() {
        DeviceCircuit circuit = Neuron.circuit(SWITCH.create(1), Neuron.PROBE_RESISTANCE);
        double[] voltages = Neuron.record(circuit, Neuron.train(0.75, 7.5e-3, 30e-3));
        int peak = IntStream.range(0, voltages.length)
                .reduce((a, b) -> voltages[b] > voltages[a] ? b : a)
                .orElseThrow();
        int from = peak + 25;
        int samples = (int) (3_000_000 / Neuron.SAMPLE_INTERVAL);
        double timeConstant = 3e-3 / Math.log(voltages[from] / voltages[from + samples]);
        double parallel = 1 / (1 / Neuron.PROBE_RESISTANCE + 1e-9);
        assertThat(voltages[from]).isGreaterThan(0.3);
        assertThat(timeConstant).isCloseTo(parallel * Neuron.CAPACITANCE, within(1e-6));
        assertThat(timeConstant).isCloseTo(3.0e-3, within(0.03e-3));
    }

    @Test
    void humIsSeenButChangesNothing() {
        double amplitude = 20e-3;
        double[] quiet = Neuron.record(
                Neuron.circuit(SWITCH.create(1), Neuron.PROBE_RESISTANCE), Neuron.train(0.75, 5e-3, 30e-3));
        double[] humming = Neuron.record(
                Neuron.circuit(SWITCH.create(1), Neuron.PROBE_RESISTANCE, amplitude), Neuron.train(0.75, 5e-3, 30e-3));
        for (int i = 0; i < quiet.length; i++) {
            double hum = amplitude * Math.sin(2 * Math.PI * 50 * i * Neuron.SAMPLE_INTERVAL * 1e-9);
            assertThat(humming[i] - quiet[i]).isCloseTo(hum, within(1e-13));
        }
    }
}
