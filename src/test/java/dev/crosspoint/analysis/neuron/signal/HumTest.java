package dev.crosspoint.analysis.neuron.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.analysis.neuron.SyntheticNeuron;
import dev.crosspoint.analysis.neuron.SyntheticRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mains hum goes, signal stays. */
class HumTest {

    private static final SpikeFinder FINDER = FinderUnderTest.PUBLISHED;

    @ParameterizedTest
    @ValueSource(doubles = {20, 33.333, 50})
    void humIsRemovedToAMillivoltWhateverTheTrainRepeatsAt(double frequency) {
        SyntheticNeuron neuron = new SyntheticNeuron(3);
        neuron.frequency = frequency;
        neuron.hum = 0.02;

        List<Baseline> baselines = Trains.of(new SyntheticRun(neuron).repeats(3), true).baselines;

        assertThat(baselines)
                .hasSize(3)
                .allSatisfy(baseline -> assertThat(Math.sqrt(baseline.removed().squaredAmplitude()))
                        .isCloseTo(0.02, within(1e-3)));
    }

    @Test
    void spikesKeepTheirHeightWithinAPercent() {
        SyntheticNeuron still = new SyntheticNeuron(4);
        SyntheticNeuron humming = new SyntheticNeuron(4);
        humming.hum = 0.02;

        List<PulseWindow> without = Trains.of(new SyntheticRun(still), false).pulses;
        List<PulseWindow> removed = Trains.of(new SyntheticRun(humming), true).pulses;

        assertThat(still.events(0)).hasSizeGreaterThan(5);
        still.events(0).forEach(event -> {
            double peak = peak(without.get(event.pulse()));
            assertThat(peak(removed.get(event.pulse()))).isCloseTo(peak, within(0.01 * peak + 3e-3));
        });
    }

    @Test
    void trainAtTheMainsFrequencyIsNotMistakenForHum() {
        SyntheticNeuron neuron = new SyntheticNeuron(5);
        neuron.frequency = 50;
        neuron.meanTimeUnderBias = 1e-3;

        Trains trains = Trains.of(new SyntheticRun(neuron), true);

        // What a fit to the whole record would take for hum is the train itself.
        assertThat(wholeRecord(neuron)).isGreaterThan(0.1);
        assertThat(trains.baselines.get(0).removed().squaredAmplitude()).isLessThan(1e-6);
        assertThat(MainsWindow.isTrapped(trains.pulses.get(0).waveform(), 50)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {50, 25, 49.2, 16.67})
    void trainWithAHarmonicAtTheMainsAndWithoutBaselineIsRefused(double frequency) {
        assertThat(window(frequency)).isEqualTo(MainsWindow.TRAPPED);
    }

    @ParameterizedTest
    @ValueSource(doubles = {33.333, 20, 45})
    void trainWithoutBaselineIsRefusedAnyway(double frequency) {
        assertThat(window(frequency)).isEqualTo(MainsWindow.TOO_SHORT);
    }

    @Test
    void humStaysWhereItCannotBeFitted() {
        SyntheticNeuron neuron = new SyntheticNeuron(6);
        neuron.beforeTrigger = 10e-3;
        neuron.hum = 0.02;

        Baseline baseline = Trains.of(new SyntheticRun(neuron), true).baselines.get(0);

        assertThat(baseline.hum()).isEmpty();
        assertThat(baseline.removed()).isEqualTo(Hum.NONE);
    }

    private static MainsWindow window(double frequency) {
        SyntheticNeuron neuron = new SyntheticNeuron(1);
        neuron.frequency = frequency;
        neuron.beforeTrigger = 10e-3;
        Waveform waveform = Waveform.readAll(new SyntheticRun(neuron)).get(1L);
        return MainsWindow.of(waveform, 50);
    }

    private static double wholeRecord(SyntheticNeuron neuron) {
        SineFit fit = new SineFit(50);
        float[] capacitor = neuron.record(0).capacitor();
        for (int i = 0; i < capacitor.length; i++) {
            fit.add(i * neuron.interval, capacitor[i]);
        }
        return Math.sqrt(fit.fit(0).orElseThrow().hum().squaredAmplitude());
    }

    private static double peak(PulseWindow pulse) {
        return FINDER.find(pulse).orElseThrow().peak().voltage();
    }
}
