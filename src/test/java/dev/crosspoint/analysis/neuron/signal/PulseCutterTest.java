package dev.crosspoint.analysis.neuron.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.analysis.neuron.SyntheticNeuron;
import dev.crosspoint.analysis.neuron.SyntheticRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PulseCutterTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.75, -0.75})
    void pulsesAreTimedByTheMeasuredDriveInEitherPolarity(double amplitude) {
        SyntheticNeuron neuron = new SyntheticNeuron(1);
        neuron.amplitude = amplitude;
        neuron.noise = 0.02;

        List<PulseWindow> pulses = Trains.of(new SyntheticRun(neuron), false).pulses;

        assertThat(pulses).hasSize(neuron.pulses);
        for (int i = 0; i < pulses.size(); i++) {
            PulseWindow pulse = pulses.get(i);
            assertThat(pulse.time(pulse.on())).isCloseTo(20e-3 + i / 33.333, within(neuron.interval));
            assertThat((pulse.off() - pulse.on()) * neuron.interval).isCloseTo(5e-3, within(2 * neuron.interval));
            assertThat(pulse.height()).isCloseTo(0.75, within(5e-3));
        }
    }

    /** However the rows of a record fall into batches, the samples of a pulse are the same. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000, 50_000})
    void streamedRecordGivesTheSamePulsesAsAWholeOne(int batch) {
        SyntheticNeuron neuron = new SyntheticNeuron(2);
        neuron.pulses = 5;
        neuron.hum = 0.01;
        List<PulseWindow> whole = Trains.of(new SyntheticRun(neuron).repeats(2).inBatchesOf(1 << 20), true).pulses;

        List<PulseWindow> streamed =
                Trains.of(new SyntheticRun(neuron).repeats(2).inBatchesOf(batch), true).pulses;

        assertThat(streamed).hasSameSizeAs(whole).hasSize(10);
        for (int i = 0; i < whole.size(); i++) {
            assertThat(streamed.get(i).capacitor()).containsExactly(whole.get(i).capacitor());
            assertThat(streamed.get(i).on()).isEqualTo(whole.get(i).on());
            assertThat(streamed.get(i).time(0)).isEqualTo(whole.get(i).time(0));
        }
    }

    @Test
    void recordCutInTheMiddleOfAPulseKeepsTheOnesBefore() {
        SyntheticNeuron neuron = new SyntheticNeuron(3);
        long samples = neuron.samplesBeforeTrigger() + Math.round((3 / neuron.frequency + 1e-3) / neuron.interval);

        Trains trains = Trains.of(new SyntheticRun(neuron).cutAfter(samples), false);

        assertThat(trains.pulses).hasSize(3);
        assertThat(trains.cutPulses).isEqualTo(1);
        assertThat(trains.samples).containsExactly(samples);
    }

    @Test
    void recordWithoutPulsesStillHasItsBaseline() {
        SyntheticNeuron neuron = new SyntheticNeuron(4);
        neuron.driveGain = 0;

        Trains trains = Trains.of(new SyntheticRun(neuron), false);

        assertThat(trains.pulses).isEmpty();
        assertThat(trains.baselines).hasSize(1);
        assertThat(trains.baselines.get(0).offset()).isCloseTo(0.003, within(1e-3));
    }

    @Test
    void pauseTooLongForMemoryDoesNotLoseThePulseBeforeIt() {
        SyntheticNeuron neuron = new SyntheticNeuron(5);
        neuron.interval = 1e-6;
        neuron.frequency = 0.2;
        neuron.pulses = 2;
        assertThat(neuron.samples()).isGreaterThan(2 * PulseCutter.MAX_SAMPLES);

        List<PulseWindow> pulses = Trains.of(new SyntheticRun(neuron), false).pulses;

        assertThat(pulses).hasSize(2);
        assertThat(pulses.get(0).length()).isEqualTo(PulseCutter.MAX_SAMPLES);
        assertThat(pulses.get(1).time(pulses.get(1).on())).isCloseTo(5.02, within(2e-6));
    }

    @Test
    void samplesOfAnUnknownRecordAreNotGuessedAt() {
        SyntheticRun run = new SyntheticRun(new SyntheticNeuron(6)).repeats(2);
        var waveforms = Waveform.readAll(run);
        waveforms.remove(1L);
        Trains trains = new Trains();

        assertThat(new PulseTrains(50, false).read(run, waveforms, trains)).containsExactly(1L);
        assertThat(trains.samples).hasSize(1);
    }
}
