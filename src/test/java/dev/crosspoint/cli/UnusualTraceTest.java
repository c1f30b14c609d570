package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.store.StoredRuns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records that are all right for the instruments, but from which not everything can be told. */
class UnusualTraceTest {
    private static final Pattern CLIPPED =
            Pattern.compile("(\\d+) of (\\d+) spikes went beyond the range of the capacitor's input");

    @TempDir
    private Path folder;

    private Typed completed(NeuronBench bench, String... settings) {
        Typed typed = bench.run(folder, settings);
        assertThat(typed.exitCode()).as(typed.errors()).isZero();
        assertThat(typed.json().path("outcome").asText()).isEqualTo("completed");
        assertThat(typed.folder().resolve("report.html")).isNotEmptyFile();
        NeuronRecords.requireOutputsOff(typed.folder());
        return typed;
    }

    @Test
    void spikesBeyondTheRangeAreCountedButHaveNoEnergies() {
        Typed typed = completed(NeuronBench.simulated(), "capacitor-range=0.3 V", "energy-threshold=0.1 V", "pulses=8");

        List<String> inputs = new ArrayList<>();
        StoredRuns.open(typed.folder())
                .table("over_range")
                .forEachBatch(batch -> inputs.addAll(List.of(batch.texts("input"))));
        assertThat(inputs).isNotEmpty().containsOnly("capacitor");
        assertThat(typed.out()).contains("beyond the range of the capacitor's input; raise its range");

        Matcher clipped = CLIPPED.matcher(typed.out());
        assertThat(clipped.find()).as(typed.out()).isTrue();
        int lowerBounds = Integer.parseInt(clipped.group(1));
        int spikes = (int) typed.value("spike_count");
        assertThat(lowerBounds).isPositive().isLessThan(spikes);
        assertThat(clipped.group(2)).isEqualTo(Integer.toString(spikes));
        assertThat(typed.finding("firing_energy_median").path("n").asInt()).isEqualTo(spikes - lowerBounds);
        assertThat(typed.finding("discharge_time_constant").path("n").asInt())
                .isLessThanOrEqualTo(spikes - lowerBounds);
    }

    /** The pulses are too low for the switch, or the probe has slipped off the capacitor. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "node: capacitor, | node: capacitor, | 0.4 V",
                "channel: 2, node: capacitor, | channel: 3, node: capacitor, | 0.75 V",
            })
    void aTraceWithoutSpikesIsAResultAndEveryFindingSaysWhyItHasNone(String part, String mistake, String amplitude) {
        Typed typed = completed(
                NeuronBench.simulated().with(part, mistake), "amplitude=" + amplitude, "sample-interval=20 us");

        assertThat(typed.value("spike_count")).isZero();
        assertThat(typed.value("pulse_count")).isEqualTo(12);
        assertThat(typed.value("firing_probability")).isZero();
        assertThat(typed.finding("firing_probability").path("high").asDouble()).isBetween(0.05, 0.5);
        for (String name : List.of(
                "time_under_bias_mean",
                "pulses_to_fire_mean",
                "firing_energy_median",
                "charge_resistance_corrected",
                "discharge_resistance",
                "discharge_time_constant")) {
            JsonNode finding = typed.finding(name);
            assertThat(finding.path("value").isNumber()).as(name).isFalse();
            assertThat(finding.toString()).as(name).contains("no spike of at least 0.100 V in 12 pulses");
        }
    }

    @Test
    void aTrainAtTheFrequencyOfTheMainsLosesNothingToTheRemovalOfItsHum() {
        String[] settings = {"frequency=50 Hz", "pulses=10", "mains-removal=baseline", "sample-interval=10 us"};
        Typed removed = completed(NeuronBench.simulated(), settings);
        settings[2] = "mains-removal=none";
        Typed raw = completed(NeuronBench.simulated(), settings);

        assertThat(removed.value("mains_amplitude")).isCloseTo(2e-3, within(0.4e-3));
        assertThat(removed.out()).contains("have a harmonic within 1/T of the mains at 50.0 Hz");
        assertThat(removed.value("spike_count"))
                .isEqualTo(raw.value("spike_count"))
                .isGreaterThan(10);
        double energy = raw.value("firing_energy_median");
        assertThat(removed.value("firing_energy_median")).isCloseTo(energy, within(0.05 * energy));
    }
}
