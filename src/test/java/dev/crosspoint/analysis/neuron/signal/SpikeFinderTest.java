package dev.crosspoint.analysis.neuron.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.analysis.neuron.SyntheticNeuron;
import dev.crosspoint.analysis.neuron.SyntheticNeuron.Event;
import dev.crosspoint.analysis.neuron.SyntheticRun;
import dev.crosspoint.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read off single spikes against what made them. */
class SpikeFinderTest {

    private static final SpikeFinder FINDER = FinderUnderTest.PUBLISHED;

    /** A spike that was found, and the event that it is. */
    private record Found(Spike spike, Event event) {}

    @ParameterizedTest
    @ValueSource(doubles = {0.75, -0.75})
    void everySpikeIsFoundWhenAndAsHighAsItWas(double amplitude) {
        SyntheticNeuron neuron = new SyntheticNeuron(1);
        neuron.amplitude = amplitude;

        List<Found> found = found(neuron, 10);

        assertThat(found).hasSizeGreaterThan(80).allSatisfy(one -> {
            assertThat(one.spike.delay()).isCloseTo(one.event.delay(), within(25e-6));
            assertThat(one.spike.peak().voltage()).isCloseTo(one.event.peak(), within(0.012));
        });
    }

    @Test
    void peakOfANoisyPlateauIsNotTheLargestOfItsSamples() {
        SyntheticNeuron neuron = new SyntheticNeuron(2);
        neuron.noise = 0.01;
        neuron.resolution = 0;

        double bias = mean(found(neuron, 10), one -> one.spike.peak().voltage() - one.event.peak());

        assertThat(bias).isCloseTo(0, within(2e-3));
    }

    @Test
    void timeConstantsAreUnbiasedAndAsSureAsTheyClaim() {
        SyntheticNeuron neuron = new SyntheticNeuron(3);
        neuron.noise = 0.004;
        List<Found> found = found(neuron, 15);

        List<Double> discharge = new ArrayList<>();
        List<Double> charge = new ArrayList<>();
        for (Found one : found) {
            double expected = 300e-12 / (1 / one.event.resistance() + 1e-7);
            one.spike
                    .discharge()
                    .ifPresent(fit -> discharge.add((fit.timeConstant() - 3e-3) / fit.timeConstantError()));
            one.spike.charge().ifPresent(fit -> charge.add((fit.timeConstant() - expected) / fit.timeConstantError()));
        }

        assertThat(discharge).hasSizeGreaterThan(100);
        assertThat(charge).hasSizeGreaterThan(100);
        for (List<Double> pulls : List.of(discharge, charge)) {
            Sample sample = Sample.of(pulls.stream().mapToDouble(pull -> pull).toArray());
            assertThat(sample.moments().mean()).isCloseTo(0, within(3.5 / Math.sqrt(pulls.size())));
            assertThat(sample.moments().standardDeviation()).isBetween(0.8, 1.2);
        }
    }

    @Test
    void chargeThatIsCutShortIsNotExtrapolated() {
        SyntheticNeuron neuron = new SyntheticNeuron(4);
        neuron.medianResistance = 20e6;

        assertThat(found(neuron, 5))
                .isNotEmpty()
                .allSatisfy(one -> one.spike
                        .charge()
                        .ifPresent(fit -> assertThat(fit.duration()).isGreaterThanOrEqualTo(2 * fit.timeConstant())));
    }

    @Test
    void whatTheLastSpikeLeftBehindIsNoSpike() {
        SyntheticNeuron neuron = new SyntheticNeuron(5);
        // 3 ms between pulses: a third of each spike is still there when the next pulse begins.
        neuron.frequency = 125;
        neuron.pulses = 60;
        neuron.meanTimeUnderBias = 40e-3;

        List<PulseWindow> pulses = Trains.of(new SyntheticRun(neuron), false).pulses;
        long spikes = pulses.stream().filter(pulse -> rise(pulse) >= 0.1).count();

        assertThat(neuron.events(0)).hasSizeGreaterThan(3);
        assertThat(spikes)
                .isEqualTo(neuron.events(0).stream()
                        .filter(event -> event.peak() >= 0.15)
                        .count());
    }

    @Test
    void voltageAtTheEndOfTheRangeIsABound() {
        SyntheticNeuron neuron = new SyntheticNeuron(6);
        neuron.highest = 0.8;
        neuron.capacitorGain = 2;

        List<Spike> spikes = Trains.of(new SyntheticRun(neuron), false).pulses.stream()
                .flatMap(pulse -> FINDER.find(pulse).stream())
                .toList();

        assertThat(spikes).anyMatch(Spike::clipped);
        assertThat(spikes)
                .filteredOn(Spike::clipped)
                .allSatisfy(spike -> assertThat(spike.energies()).isEmpty())
                .allSatisfy(spike -> assertThat(spike.discharge()).isEmpty());
    }

    @Test
    void energiesAreThoseOfTheCircuit() {
        SyntheticNeuron neuron = new SyntheticNeuron(7);
        neuron.noise = 1e-3;
        neuron.resolution = 1e-4;

        for (Found one : found(neuron, 3)) {
            Energies energies = one.spike.energies().orElseThrow();
            double rest = neuron.width - one.event.delay();
            double conductance = 1 / one.event.resistance() + 1e-7;
            double tau = 300e-12 / conductance;
            double level = 0.75 / one.event.resistance() / conductance;
            double squares = 0;
            double linear = 0;
            int steps = 20_000;
            for (int i = 0; i < steps; i++) {
                double v = level * (1 - Math.exp(-(i + 0.5) * rest / steps / tau));
                linear += v * rest / steps;
                squares += v * v * rest / steps;
            }
            double stored = 300e-12 * one.event.peak() * one.event.peak() / 2;
            double source = 0.75 * (300e-12 * one.event.peak() + linear * 1e-7);
            assertThat(energies.capacitor()).isCloseTo(stored, within(0.02 * stored + 2e-13));
            assertThat(energies.load()).isCloseTo(squares * 1e-7, within(0.02 * source));
            assertThat(energies.source()).isCloseTo(source, within(0.02 * source + 1e-12));
            assertThat(energies.dissipated())
                    .isCloseTo(source - stored - squares * 1e-7, within(0.03 * source + 1e-12));
        }
    }

    @Test
    void recordWithoutCircuitStillHasItsTimes() {
        SpikeFinder finder = new SpikeFinder(0.05, 0.1, 5, Optional.empty());
        PulseWindow pulse = Trains.of(new SyntheticRun(new SyntheticNeuron(8)), false).pulses.stream()
                .filter(one -> rise(one) > 0.3)
                .findFirst()
                .orElseThrow();

        Spike spike = finder.find(pulse).orElseThrow();

        assertThat(spike.energies()).isEmpty();
        assertThat(spike.discharge()).isPresent();
    }

    private static double rise(PulseWindow pulse) {
        return FINDER.find(pulse).map(Spike::rise).orElse(0.0);
    }

    /** Returns the spikes of some records that are high enough to be told from none. */
    private static List<Found> found(SyntheticNeuron neuron, int records) {
        List<PulseWindow> pulses = Trains.of(new SyntheticRun(neuron).repeats(records), false).pulses;
        List<Found> found = new ArrayList<>();
        for (int record = 0; record < records; record++) {
            for (Event event : neuron.events(record)) {
                if (event.peak() > 0.15) {
                    PulseWindow pulse = pulses.get(record * neuron.pulses + event.pulse());
                    found.add(new Found(FINDER.find(pulse).orElseThrow(), event));
                }
            }
        }
        return found;
    }

    private static double mean(List<Found> found, ToDoubleFunction<Found> value) {
        return found.stream().mapToDouble(value).average().orElseThrow();
    }
}
