package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.store.StoredRuns;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The neuron's protocol on a generator of another make: only the bench file differs. */
class OtherGeneratorTest {
    private static final String KEYSIGHT = "simulated-bench-keysight-33522b.yaml";

    /** The generators are off by up to this part of an amplitude, as their data sheets allow a unit in regular use. */
    private static final double ACCURACY = 5e-3;

    @TempDir
    private Path folder;

    private Typed run(String bench) {
        return Typed.command(
                "run",
                Typed.file("protocols/neuron-pulse-train.yaml"),
                "--bench",
                Typed.file("config/" + bench),
                "--out",
                folder.resolve("runs").toString(),
                "--json");
    }

    @Test
    void findingsAgreeWithThoseOfTheNeuronsBenchWithinTheirIntervals() {
        Typed reference = run("simulated-neuron.yaml");
        Typed other = run(KEYSIGHT);
        assertThat(other.exitCode()).as(other.errors()).isZero();
        assertThat(other.value("pulse_count")).isEqualTo(200);
        other.requireOverlap(
                reference,
                ACCURACY,
                List.of(
                        "firing_probability",
                        "time_under_bias_mean",
                        "discharge_resistance",
                        "discharge_time_constant",
                        "firing_energy_median",
                        "mains_amplitude"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: error, message: ':SOUR1:VOLT 0.75', times: 1, error-code: -220 | -220 | 0",
                "kind: error, message: ':OUTP1 1', after: 1, times: 1, error-code: -221 | -221 | 1",
                "kind: garbled, message: 'OUTP1:LOAD?', after: 3, times: 1 | :OUTP1:LOAD? | 1",
                "kind: silent, message: ':SOUR1:BURS:NCYC?', after: 3, times: 1 | after 0.2 s, 0 bytes | 1",
                "kind: disconnected, message: ':OUTP1 1', after: 1, times: 1 | the instrument closed the link | 1"
            })
    void outputsAreOffAndTheRecordsBeforeAreKeptWhenTheGeneratorFails(String fault, String reason, int records) {
        Typed typed = NeuronBench.of(KEYSIGHT)
                .with("driver: keysight-trueform\n", "driver: keysight-trueform\n    timeout: 0.2 s\n")
                .with("model: keysight-33522b\n", "model: keysight-33522b\n      faults: [{" + fault + "}]\n")
                .run(folder, "sample-interval=100 us");
        assertThat(typed.exitCode()).as(typed.errors()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(typed.errors())
                .containsOnlyOnce("crosspoint: ")
                .contains("33522B")
                .contains(reason.strip())
                .doesNotContain("OUTPUTS MAY STILL BE ON")
                .doesNotContain("\tat ");
        NeuronRecords.requireOutputsOff(typed.folder());
        NeuronRecords.requireComplete(typed.folder(), records);
        assertThat(StoredRuns.open(typed.folder()).record().at("/stop/reason").asText())
                .contains(reason.strip());
    }
}
