package dev.crosspoint.analysis.neuron;

import static dev.crosspoint.analysis.neuron.Found.analyze;
import static dev.crosspoint.analysis.neuron.Found.figureNames;
import static dev.crosspoint.analysis.neuron.Found.finding;
import static dev.crosspoint.analysis.neuron.Found.resolved;
import static dev.crosspoint.analysis.neuron.Found.unresolved;
import static dev.crosspoint.analysis.neuron.Found.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs with something wrong: what can be told is told, what cannot says why, and nothing is made up. */
class NeuronHazardTest {

    @Test
    void headlinesAreWhatTheReaderCameFor() {
        AnalysisResult result = analyze(new SyntheticRun(neuron(1)).repeats(3));

        assertThat(result.headlines())
                .extracting(Finding::name)
                .containsExactly(
                        "spike_count",
                        "pulse_count",
                        "firing_probability",
                        "time_under_bias_mean",
                        "pulses_to_fire_mean",
                        "firing_energy_median",
                        "charge_resistance_corrected",
                        "discharge_resistance",
                        "discharge_time_constant",
                        "mains_amplitude");
        assertThat(result.findings())
                .extracting(Finding::name)
                .contains(
                        "spike_threshold",
                        "time_under_bias_sd",
                        "firing_energy_p05",
                        "firing_energy_p95",
                        "charge_resistance_series");
        assertThat(figureNames(result))
                .contains("trace", "time-under-bias", "survival", "pulses-to-fire", "firing-energy", "spike-1");
    }

    @Test
    void emptyTraceIsSaidToBeEmpty() {
        AnalysisResult result = analyze(new SyntheticRun(neuron(1)).repeats(2).cutAfter(0));

        assertThat(result.remarks()).anyMatch(remark -> remark.startsWith("2 records (1, 2) without a single sample"));
        assertThat(unresolved(result, "firing_probability").reason()).contains("no pulse was seen");
        assertThat(value(result, "pulse_count")).isZero();
    }

    @Test
    void runWithoutRecordsIsSaidToHaveNone() {
        AnalysisResult result = analyze(new SyntheticRun(neuron(1)).repeats(0));

        assertThat(result.findings()).isEmpty();
        assertThat(result.remarks()).containsExactly("The run has no records.");
    }

    @Test
    void neuronThatNeverFiresHasAProbabilityButNoTimesOrEnergies() {
        SyntheticNeuron neuron = neuron(2);
        neuron.meanTimeUnderBias = 1e6;

        AnalysisResult result = analyze(new SyntheticRun(neuron).repeats(2));

        Finding.Resolved probability = resolved(result, "firing_probability");
        assertThat(probability.value()).isZero();
        assertThat(probability.low()).isZero();
        assertThat(probability.high()).isBetween(0.05, 0.15);
        for (String name : List.of(
                "time_under_bias_mean",
                "time_under_bias_sd",
                "pulses_to_fire_mean",
                "firing_energy_median",
                "source_energy_median",
                "charge_resistance_corrected",
                "charge_resistance_series",
                "discharge_resistance",
                "discharge_time_constant")) {
            assertThat(unresolved(result, name).reason())
                    .as(name)
                    .startsWith("no spike of at least 0.100 V in 40 pulses");
        }
    }

    @Test
    void spikesBeyondTheRangeEnterNoEnergyAndAreCounted() {
        SyntheticNeuron neuron = neuron(3);
        neuron.capacitorGain = 1.8;

        AnalysisResult result = analyze(new SyntheticRun(neuron).repeats(4).overRange(2, "capacitor"));

        long clipped = (long) value(result, "spike_count")
                - finding(result, "firing_energy_median").n();
        assertThat(clipped).isPositive();
        assertThat(finding(result, "firing_energy_median").n()).isPositive();
        assertThat(result.remarks())
                .anyMatch(remark -> remark.startsWith(clipped + " of ") && remark.contains("only known to be larger"))
                .anyMatch(
                        remark -> remark.contains("Record 2 with voltages beyond the range of the capacitor's input"));
    }

    @Test
    void runInWhichEverySpikeIsBeyondTheRangeHasNoEnergy() {
        SyntheticNeuron neuron = neuron(4);
        neuron.lnSigmaResistance = 0.01;
        neuron.meanTimeUnderBias = 1e-4;
        neuron.capacitorGain = 3;

        AnalysisResult result = analyze(new SyntheticRun(neuron));

        assertThat(unresolved(result, "firing_energy_median").reason()).contains("beyond the range");
        assertThat(unresolved(result, "discharge_time_constant").reason()).contains("beyond the range");
        assertThat(value(result, "firing_probability")).isGreaterThan(0.9);
    }

    @Test
    void recordCutShortIsUsedAsFarAsItGoes() {
        SyntheticNeuron neuron = neuron(5);
        long oneAndAHalf = neuron.samples()
                + neuron.samplesBeforeTrigger()
                + Math.round((10 / neuron.frequency + 2e-3) / neuron.interval);

        AnalysisResult result = analyze(new SyntheticRun(neuron).repeats(2).cutAfter(oneAndAHalf));

        assertThat(value(result, "pulse_count")).isEqualTo(30);
        assertThat(result.remarks())
                .anyMatch(remark -> remark.startsWith("Record 2 cut short") && remark.contains("1 cut in the middle"));
    }

    @Test
    void benchWithoutCapacitorHasTimesButNoResistancesAndEnergies() {
        AnalysisResult result =
                analyze(new SyntheticRun(neuron(6)).repeats(2).without("/start/bench/wiring", "series-capacitance"));

        assertThat(unresolved(result, "firing_energy_median").reason()).contains("names no series capacitance");
        assertThat(unresolved(result, "discharge_resistance").reason()).contains("names no series capacitance");
        assertThat(value(result, "discharge_time_constant")).isCloseTo(3e-3, within(3e-5));
    }

    @Test
    void loadThatIsNotKnownIsNotCorrectedFor() {
        AnalysisResult result = analyze(
                new SyntheticRun(neuron(7)).repeats(2).without("/start/bench/inputs/capacitor", "load-resistance"));

        assertThat(unresolved(result, "charge_resistance_corrected").reason()).contains("is not known");
        assertThat(unresolved(result, "load_energy_median").reason()).contains("is not known");
        assertThat(value(result, "charge_resistance_series")).isBetween(1e6, 4e6);
    }

    @Test
    void trainAtTheMainsWithoutBaselineIsLeftAsItIs() {
        SyntheticNeuron neuron = neuron(8);
        neuron.frequency = 50;
        neuron.beforeTrigger = 5e-3;

        AnalysisResult result = analyze(new SyntheticRun(neuron).repeats(2).with("mains-removal", "baseline"));

        assertThat(result.remarks())
                .anyMatch(remark -> remark.startsWith("Mains removal was refused: 2 records have less than one period")
                        && remark.contains("within 1/T of the mains at 50.0 Hz"));
        assertThat(unresolved(result, "mains_amplitude").reason()).contains("no record has a whole period");
    }

    @Test
    void trainAtTheMainsWithBaselineIsCleanedFromItAloneAndSaysSo() {
        SyntheticNeuron neuron = neuron(9);
        neuron.frequency = 50;
        neuron.hum = 0.02;

        AnalysisResult result = analyze(new SyntheticRun(neuron).repeats(2).with("mains-removal", "baseline"));

        assertThat(resolved(result, "mains_amplitude").value()).isCloseTo(0.02, within(1e-3));
        assertThat(result.remarks())
                .anyMatch(remark -> remark.contains("fitted to the samples before the trigger alone"));
    }

    @Test
    void pulsesThatWereNotDrivenAreNotCountedAsSilent() {
        SyntheticNeuron neuron = neuron(10);
        neuron.driveGain = 0.5;

        AnalysisResult result = analyze(new SyntheticRun(neuron));

        assertThat(unresolved(result, "firing_probability").reason()).contains("never reached 60 % of 0.750 V");
        assertThat(result.remarks()).anyMatch(remark -> remark.contains("fewer pulses"));
    }

    @Test
    void generatorSetForAnotherLoadIsFoundOut() {
        SyntheticNeuron neuron = neuron(11);
        neuron.highest = 4;
        neuron.lowest = -4;
        neuron.driveGain = 2;

        assertThat(analyze(new SyntheticRun(neuron)).remarks())
                .anyMatch(remark -> remark.startsWith("The measured pulses are 2.00 times as high"));
    }

    @Test
    void recordWithoutBaselineSaysThatItsOffsetIsNotKnown() {
        SyntheticNeuron neuron = neuron(12);
        neuron.beforeTrigger = 0;

        AnalysisResult result = analyze(new SyntheticRun(neuron));

        assertThat(value(result, "pulse_count")).isEqualTo(20);
        assertThat(result.remarks()).anyMatch(remark -> remark.contains("offset and noise"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3})
    void resultsAtOtherThresholdsStandBesideTheChosenOne(double threshold) {
        SyntheticNeuron neuron = neuron(13);
        AnalysisResult chosen = analyze(new SyntheticRun(neuron).repeats(6));
        AnalysisResult other = analyze(new SyntheticRun(neuron).repeats(6).with("spike-threshold", threshold, "V"));

        // Late spikes stay small: the higher the threshold, the fewer there are, and the longer the waits seem.
        assertThat(Math.signum(value(other, "spike_count") - value(chosen, "spike_count")))
                .isIn(0.0, threshold < 0.1 ? 1.0 : -1.0);
        String sensitivity = chosen.remarks().stream()
                .filter(remark -> remark.contains("by spike threshold"))
                .findFirst()
                .orElseThrow();
        assertThat(sensitivity).contains(": " + (long) value(other, "spike_count") + ", ");
    }

    @Test
    void negativePulsesGiveTheSameAsPositiveOnes() {
        SyntheticNeuron negative = neuron(14);
        negative.amplitude = -0.75;
        negative.noise = 1e-3;
        negative.resolution = 0;
        negative.offset = 0;
        SyntheticNeuron positive = neuron(14);
        positive.noise = 1e-3;
        positive.resolution = 0;
        positive.offset = 0;

        AnalysisResult one = analyze(new SyntheticRun(positive).repeats(2));
        AnalysisResult other = analyze(new SyntheticRun(negative).repeats(2));

        for (String name :
                List.of("spike_count", "time_under_bias_mean", "firing_energy_median", "discharge_resistance")) {
            assertThat(value(other, name)).as(name).isCloseTo(value(one, name), within(0.01 * value(one, name)));
        }
    }

    @Test
    void parameterThatIsMissingIsNamed() {
        SyntheticRun run = new SyntheticRun(neuron(15)).without("/start/parameters", "spike-threshold");

        assertThatThrownBy(() -> analyze(run)).hasMessageContaining("/start/parameters/spike-threshold/value");
    }

    /** A record of fewer samples, for speed. */
    private static SyntheticNeuron neuron(long seed) {
        SyntheticNeuron neuron = new SyntheticNeuron(seed);
        neuron.interval = 10e-6;
        return neuron;
    }
}
