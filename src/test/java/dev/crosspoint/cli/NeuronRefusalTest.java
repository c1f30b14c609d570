package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before an instrument is touched, and leaves nothing behind. */
class NeuronRefusalTest {
    private static final NeuronBench BENCH = NeuronBench.simulated();

    @TempDir
    private Path folder;

    private String refusal(int exitCode, NeuronBench bench, String... settings) {
        Typed typed = bench.run(folder, settings);
        assertThat(typed.exitCode()).as(typed.errors()).isEqualTo(exitCode);
        assertThat(typed.errors()).containsOnlyOnce("crosspoint: ").doesNotContain("\tat ");
        assertThat(folder.resolve("runs")).doesNotExist();
        return typed.errors();
    }

    @Test
    void pulsesAboveTheSiteLimit() {
        assertThat(refusal(ExitCode.REFUSED_BY_LIMITS, BENCH, "amplitude=1.5 V", "drive-range=2 V"))
                .contains("voltage: up to 1.5 V, but the site allows 1 V", "nothing was sent");
    }

    @Test
    void pulsesThatAnOpenDeviceSeesTwiceBecauseTheGeneratorIsSetForFiftyOhm() {
        NeuronBench matched = BENCH.with("wiring:\n", "wiring:\n  generator-load: 50 Ohm\n");
        assertThat(refusal(ExitCode.REFUSED_BY_LIMITS, matched))
                .contains("voltage: up to 1.5 V, but the site allows 1 V", "nothing was sent");
    }

    @Test
    void aBaselineInWhichTheMainsCannotBeFound() {
        assertThat(refusal(ExitCode.USAGE, BENCH, "frequency=50 Hz", "baseline=19 ms"))
                .contains("a baseline of 19 ms is shorter than one period of the mains, 20 ms at 50 Hz")
                .contains("a train of pulses at 50 Hz lies within")
                .contains("raise baseline, or set mains-removal: none");
    }

    @Test
    void aBenchThatDoesNotSayWhichCapacitorIsThereIsShownWhatToAdd() {
        NeuronBench bench = BENCH.without("  series-capacitance: 300 pF\n  series-capacitance-uncertainty: 5 %\n")
                .without("wiring:\n");
        assertThat(refusal(ExitCode.USAGE, bench))
                .contains("which capacitance is in series with the device", "add to its file")
                .containsSubsequence("  wiring:", "    series-capacitance: 300 pF");
    }

    @Test
    void aBenchThatDoesNotSayWhichInputWatchesTheCapacitorIsShownWhatToAdd() {
        NeuronBench bench = BENCH.without("      capacitor:\n        channel: 2\n        probe-attenuation: 10\n");
        assertThat(refusal(ExitCode.USAGE, bench))
                .contains("which input of oscilloscope watches capacitor", "add to its file")
                .containsSubsequence(
                        "  instruments:", "    oscilloscope:", "      inputs:", "        capacitor: {channel: ");
    }
}
