package dev.crosspoint.analysis.neuron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.analysis.Finding;
import dev.crosspoint.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the analysis finds against what the neuron is made of: bias and coverage of the 95 % intervals. */
class NeuronTruthTest {

    private static final int RUNS = 200;
    private static final int TRAINS = 2;

    private static final List<Outcome> OUTCOMES = new ArrayList<>();

    /** A neuron, and what was found of it. */
    private record Outcome(SyntheticNeuron truth, ConditionSummary found, Finding hum, NeuronSettings settings) {

        static Outcome of(SyntheticNeuron neuron, int trains) {
            NeuronSummary summary =
                    NeuronSummary.of(new SyntheticRun(neuron).repeats(trains).with("mains-removal", "baseline"));
            return new Outcome(
                    neuron, summary.conditions().get(0), summary.hum().finding(), summary.settings());
        }

        Finding.Resolved resistance(Function<ResistanceFindings, Finding> finding) {
            return (Finding.Resolved) finding.apply(new ResistanceFindings(found, settings));
        }

        Finding.Resolved energy() {
            return (Finding.Resolved) new EnergyFindings(found, settings).firingMedian();
        }

        Finding.Resolved firing(Function<FiringFindings, Finding> finding) {
            return (Finding.Resolved) finding.apply(new FiringFindings(found, settings));
        }
    }

    /** Every run has another capacitance and other gains than its bench says, within what the bench says of their accuracy. */
    @BeforeAll
    static void measure() {
        for (int seed = 0; seed < RUNS; seed++) {
            OUTCOMES.add(Outcome.of(neuron(seed), TRAINS));
        }
    }

    private static SyntheticNeuron neuron(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SyntheticNeuron neuron = new SyntheticNeuron(seed);
        neuron.interval = 20e-6;
        neuron.pulses = 15;
        neuron.hum = 0.005;
        neuron.capacitance *= 1 + 0.02 * random.nextGaussian();
        neuron.capacitorGain = 1 + 0.01 * random.nextGaussian();
        neuron.driveGain = 1 + 0.01 * random.nextGaussian();
        neuron.offset = 0.01 * random.nextDouble();
        return neuron;
    }

    @Test
    void dischargeTimeConstant() {
        assertTruth(
                outcome -> (Finding.Resolved) ResistanceFindings.dischargeTime(outcome.found.spikes(), ""),
                truth -> truth.load * truth.capacitance);
    }

    @Test
    void dischargeResistance() {
        assertTruth(outcome -> outcome.resistance(ResistanceFindings::discharge), truth -> truth.load);
    }

    @Test
    void chargeResistance() {
        assertTruth(
                outcome -> outcome.resistance(ResistanceFindings::chargeCorrected), truth -> truth.medianResistance);
    }

    @Test
    void firingEnergy() {
        assertTruth(Outcome::energy, NeuronTruthTest::medianEnergy);
    }

    @Test
    void timeUnderBias() {
        assertTruth(outcome -> outcome.firing(FiringFindings::timeUnderBias), truth -> truth.meanTimeUnderBias);
    }

    @Test
    void firingProbability() {
        assertTruth(
                outcome -> outcome.firing(FiringFindings::probability),
                truth -> -Math.expm1(-truth.width / truth.meanTimeUnderBias));
    }

    /** Noise of less than half a step makes the codes show more or less of a small hum, the same in every record. */
    @ParameterizedTest
    @ValueSource(doubles = {2.5e-3, 3e-3, 4e-3, 5e-3})
    void mainsAmplitudeHoldsWhereItIsFarBelowAStepOfTheDigitizer(double noise) {
        int covered = 0;
        int runs = 40;
        for (int seed = 0; seed < runs; seed++) {
            SyntheticNeuron neuron = neuron(2000 + seed);
            neuron.noise = noise;
            neuron.hum = 2e-3;
            Finding.Resolved found = (Finding.Resolved) Outcome.of(neuron, TRAINS).hum;
            covered += found.low() <= neuron.hum && neuron.hum <= found.high() ? 1 : 0;
        }
        assertThat(covered / (double) runs).isBetween(0.88, 1.0);
    }

    /** Whether the steps of the digitizer are smaller than the noise, or larger, so that noise hardly reaches the next. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5e-3, 1e-3, 4e-3})
    void dischargeTimeConstantHoldsWhateverTheNoiseIsToTheStep(double noise) {
        int covered = 0;
        int runs = 40;
        for (int seed = 0; seed < runs; seed++) {
            SyntheticNeuron neuron = neuron(1000 + seed);
            neuron.noise = noise;
            neuron.hum = 0;
            Outcome outcome = Outcome.of(neuron, TRAINS);
            Finding.Resolved found = (Finding.Resolved) ResistanceFindings.dischargeTime(outcome.found.spikes(), "");
            double truth = neuron.load * neuron.capacitance;
            covered += found.low() <= truth && truth <= found.high() ? 1 : 0;
            assertThat(found.value()).isCloseTo(truth, within(0.03 * truth));
        }
        assertThat(covered / (double) runs).isBetween(0.88, 1.0);
    }

    private static double medianEnergy(SyntheticNeuron truth) {
        SyntheticNeuron population = new SyntheticNeuron(77);
        population.capacitance = truth.capacitance;
        population.pulses = 4000;
        return Sample.of(population.events(0).stream()
                        .filter(event -> event.peak() >= 0.1)
                        .mapToDouble(event -> truth.capacitance * event.peak() * event.peak() / 2)
                        .toArray())
                .median();
    }

    private static void assertTruth(
            Function<Outcome, Finding.Resolved> finding, ToDoubleFunction<SyntheticNeuron> truth) {
        int covered = 0;
        double[] errors = new double[RUNS];
        double halfWidths = 0;
        for (int i = 0; i < RUNS; i++) {
            Finding.Resolved found = finding.apply(OUTCOMES.get(i));
            double expected = truth.applyAsDouble(OUTCOMES.get(i).truth);
            covered += found.low() <= expected && expected <= found.high() ? 1 : 0;
            errors[i] = found.value() - expected;
            halfWidths += (found.high() - found.low()) / 2 / RUNS;
        }
        assertThat(covered / (double) RUNS).as("coverage").isBetween(0.90, 0.98);
        assertThat(Sample.of(errors).moments().mean()).as("bias").isCloseTo(0, within(0.3 * halfWidths));
    }
}
