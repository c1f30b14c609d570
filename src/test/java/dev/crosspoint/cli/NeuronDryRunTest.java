package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user reads of the neuron's protocols before anything is touched, at a bench that does not exist. */
class NeuronDryRunTest {

    private static Typed dryRun(String protocol, Path bench) {
        return Typed.command("run", Typed.file("protocols/" + protocol), "--bench=" + bench, "--dry-run");
    }

    private static Path bench(String name) {
        return Path.of(Typed.file("config/" + name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "neuron-pulse-train.yaml | 20 pulses of 750 mV, 5 ms wide, at 33 Hz",
                "neuron-tunability.yaml  | condition 3: 20 pulses of 750 mV, 5 ms wide, at 20 Hz",
            })
    void thePlanSaysWhatWouldBeAppliedAndHowFarItIsFromTheLimits(String protocol, String line) {
        Typed shown = dryRun(protocol, bench("example-bench.yaml"));
        assertThat(shown.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(shown.out()).contains(line, "750 mV (limit 1 V)", "74.63 uA (limit 200 uA)");
    }

    @Test
    void withoutTheSeriesResistanceACautiousSiteRefusesAndSaysWhy(@TempDir Path folder) throws IOException {
        String text = Files.readString(bench("example-bench.yaml")).replace("  series-resistance: 10 kOhm\n", "");
        Typed refused = dryRun("neuron-pulse-train.yaml", Files.writeString(folder.resolve("bare.yaml"), text));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED_BY_LIMITS);
        assertThat(refused.errors()).contains("current: up to 15 mA", "the site allows 200 uA");
    }

    @Test
    void aBenchWithoutAGeneratorIsToldSo() {
        Typed refused = dryRun("neuron-pulse-train.yaml", bench("simulated-bench.yaml"));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.errors()).contains("no instrument \"generator\"", "it has smu");
    }
}
