package dev.crosspoint.analysis.neuron;

import static dev.crosspoint.analysis.neuron.Found.analyze;
import static dev.crosspoint.analysis.neuron.Found.resolved;
import static dev.crosspoint.analysis.neuron.Found.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.crosspoint.analysis.AnalysisResult;
import dev.crosspoint.analysis.Finding;
import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableData;
import dev.crosspoint.statistics.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The table of spikes against what the neuron did, and against the findings that rest on it. */
class SpikeTableTest {

    private static final int TRAINS = 4;

    private final SyntheticNeuron neuron = new SyntheticNeuron(41);

    SpikeTableTest() {
        neuron.interval = 10e-6;
        neuron.noise = 0.2e-3;
        neuron.resolution = 0;
    }

    /** A spike, and where it was. */
    private record Happened(int record, SyntheticNeuron.Event event) {}

    private SyntheticRun run() {
        return new SyntheticRun(neuron).repeats(TRAINS);
    }

    private static TableData table(AnalysisResult result) {
        assertThat(result.tables()).hasSize(1);
        assertThat(result.tables().get(0).schema().name()).isEqualTo("spikes");
        return result.tables().get(0);
    }

    private static double[] cells(TableData table, String column) {
        List<String> names = table.schema().columns().stream().map(Column::name).toList();
        Object cells = table.columns().get(names.indexOf(column));
        return cells instanceof long[] integers
                ? Arrays.stream(integers).asDoubleStream().toArray()
                : (double[]) cells;
    }

    private static double[] resolvedCells(TableData table, String column) {
        return Arrays.stream(cells(table, column))
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    private List<Happened> spikes() {
        List<Happened> spikes = new ArrayList<>();
        for (int record = 0; record < TRAINS; record++) {
            for (SyntheticNeuron.Event event : neuron.events(record)) {
                if (event.peak() >= 0.1) {
                    spikes.add(new Happened(record, event));
                }
            }
        }
        return spikes;
    }

    @Test
    void everySpikeHasItsRowWithWhatItDid() {
        TableData table = table(analyze(run()));
        List<Happened> spikes = spikes();

        assertThat(cells(table, "waveform_id"))
                .containsExactly(
                        spikes.stream().mapToDouble(spike -> spike.record + 1).toArray());
        assertThat(cells(table, "repeat")).containsExactly(cells(table, "waveform_id"));
        assertThat(cells(table, "condition")).containsOnly(1);
        assertThat(cells(table, "clipped")).containsOnly(0);
        assertThat(cells(table, "pulse"))
                .containsExactly(spikes.stream()
                        .mapToDouble(spike -> spike.event.pulse() + 1)
                        .toArray());
        for (int i = 0; i < spikes.size(); i++) {
            SyntheticNeuron.Event event = spikes.get(i).event;
            // The drive, sampled, tells the end of a pulse to one interval; the capacitor charges on during it.
            double perInterval = 0.75 / (event.resistance() * 300e-12) * neuron.interval;
            double peak = cells(table, "peak_v")[i];
            double energy = 300e-12 * peak * peak / 2;
            assertThat(peak).isCloseTo(event.peak(), within(1e-3 + perInterval));
            assertThat(cells(table, "firing_energy_j")[i]).isEqualTo(energy);
            // The record begins its number less one, in s, after the run.
            double onset =
                    spikes.get(i).record + neuron.beforeTrigger + event.pulse() / neuron.frequency + event.delay();
            assertThat(cells(table, "time_s")[i]).isCloseTo(onset, within(60e-6));
            // The capacitor held a little before, and loses a little during the falling edge.
            double source = cells(table, "source_energy_j")[i];
            assertThat(cells(table, "switch_energy_j")[i] + cells(table, "load_energy_j")[i] + energy)
                    .isCloseTo(source, within(0.01 * source));
        }
    }

    @Test
    void fitsThatWereNotMadeAreNotANumberAndTheOthersHaveTheirError() {
        TableData table = table(analyze(run()));
        List<Happened> spikes = spikes();

        assertThat(resolvedCells(table, "charge_time_constant_s")).hasSizeBetween(3, spikes.size() - 1);
        for (int i = 0; i < spikes.size(); i++) {
            double resistance = cells(table, "charge_resistance_corrected_ohm")[i];
            if (Double.isNaN(cells(table, "charge_time_constant_s")[i])) {
                assertThat(resistance).isNaN();
                assertThat(cells(table, "charge_resistance_corrected_se_ohm")[i])
                        .isNaN();
            } else {
                double truth = spikes.get(i).event.resistance();
                assertThat(resistance).isCloseTo(truth, within(0.02 * truth));
                assertThat(Math.abs(resistance - truth))
                        .isLessThan(5 * cells(table, "charge_resistance_corrected_se_ohm")[i] + 0.005 * truth);
            }
            double discharge = cells(table, "discharge_time_constant_s")[i];
            assertThat(discharge).isCloseTo(3e-3, within(5 * cells(table, "discharge_time_constant_se_s")[i]));
            assertThat(cells(table, "discharge_resistance_ohm")[i]).isEqualTo(discharge / 300e-12);
        }
    }

    @Test
    void findingsCanBeCalculatedFromTheTable() {
        AnalysisResult result = analyze(run().with("energy-threshold", 0.3, "V"));
        TableData table = table(result);

        assertThat(value(result, "spike_count")).isEqualTo(cells(table, "pulse").length);
        double[] peaks = cells(table, "peak_v");
        double[] energies = cells(table, "firing_energy_j");
        assertThat(Sample.of(IntStream.range(0, peaks.length)
                                .filter(i -> peaks[i] >= 0.3)
                                .mapToDouble(i -> energies[i])
                                .toArray())
                        .median())
                .isEqualTo(value(result, "firing_energy_median"));
        assertThat(Sample.of(resolvedCells(table, "charge_resistance_corrected_ohm"))
                        .median())
                .isEqualTo(value(result, "charge_resistance_corrected"));
        assertThat(Sample.of(resolvedCells(table, "charge_resistance_series_ohm"))
                        .median())
                .isEqualTo(value(result, "charge_resistance_series"));
        Finding.Resolved time = resolved(result, "time_under_bias_mean");
        double waited = Arrays.stream(cells(table, "time_under_bias_s")).sum();
        double censored = time.value() * time.n() - waited;
        assertThat(censored).isBetween(0.0, TRAINS * neuron.pulses * neuron.width / 2);
        assertThat(Arrays.stream(cells(table, "pulses_to_fire")).sum())
                .isLessThanOrEqualTo(value(result, "pulse_count"));
    }

    @Test
    void spikeBeyondTheRangeHasNoEnergyAndSaysWhy() {
        neuron.capacitorGain = 1.8;
        TableData table = table(analyze(run()));

        double[] clipped = cells(table, "clipped");
        assertThat(clipped).contains(0, 1);
        for (int i = 0; i < clipped.length; i++) {
            assertThat(Double.isNaN(cells(table, "firing_energy_j")[i])).isEqualTo(clipped[i] == 1);
            assertThat(Double.isNaN(cells(table, "source_energy_j")[i])).isEqualTo(clipped[i] == 1);
            assertThat(Double.isNaN(cells(table, "peak_se_v")[i])).isEqualTo(clipped[i] == 1);
        }
    }

    @Test
    void benchWithoutCapacitorStillHasPeaksAndTimes() {
        TableData table = table(analyze(run().without("/start/bench/wiring", "series-capacitance")));

        assertThat(cells(table, "firing_energy_j")).containsOnly(Double.NaN);
        assertThat(cells(table, "discharge_resistance_ohm")).containsOnly(Double.NaN);
        assertThat(resolvedCells(table, "peak_v")).hasSize(spikes().size());
        assertThat(resolvedCells(table, "discharge_time_constant_s")).hasSize(spikes().size());
    }

    @Test
    void neuronThatNeverFiresHasATableWithoutRows() {
        neuron.meanTimeUnderBias = 1e6;

        assertThat(cells(table(analyze(run())), "pulse")).isEmpty();
        assertThat(cells(table(analyze(new SyntheticRun(neuron).repeats(0))), "pulse"))
                .isEmpty();
    }

    @Test
    void rowsThatDoNotFitAreCountedInARemark() {
        NeuronSummary summary = NeuronSummary.of(run(), 10);
        TableData whole = table(analyze(run()));
        TableData cut = summary.table().data();

        assertThat(cells(cut, "time_s")).containsExactly(Arrays.copyOf(cells(whole, "time_s"), 10));
        assertThat(NeuronRemarks.of(summary))
                .contains("Table spikes holds the first 10 spikes; " + (spikes().size() - 10)
                        + " more are left out of it, though not of the findings.");
        assertThat(analyze(run()).remarks()).noneMatch(remark -> remark.startsWith("Table spikes"));
    }

    @Test
    void spikesOfAllConditionsAreInOneTable() {
        SyntheticNeuron wide = new SyntheticNeuron(43);
        wide.interval = 10e-6;
        wide.width = 7.5e-3;
        AnalysisResult result = new NeuronTunabilityAnalysis().analyze(new SyntheticRun(neuron, wide).repeats(2));

        double[] conditions = cells(table(result), "condition");
        for (int condition = 1; condition <= 2; condition++) {
            Finding count = Found.all(result, "spike_count").get(condition - 1);
            int number = condition;
            assertThat(Arrays.stream(conditions).filter(one -> one == number).count())
                    .isEqualTo((long) ((Finding.Resolved) count).value());
        }
    }
}
