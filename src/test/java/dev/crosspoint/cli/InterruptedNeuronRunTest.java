package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crosspoint.store.StoredRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program is interrupted or killed between the trains, or in one. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InterruptedNeuronRunTest {
    private static final int PULSES = 4;

    @TempDir
    private Path folder;

    @BeforeEach
    void requireSignals() {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "signals are sent by kill");
    }

    private Program measuring() throws IOException {
        Program program = new Program(
                "run",
                Typed.file("protocols/neuron-pulse-train.yaml"),
                "--bench=" + NeuronBench.simulated().in(folder),
                "--out=" + folder.resolve("runs"),
                "--set=repeats=100",
                "--set=pulses=" + PULSES,
                "--set=sample-interval=20 us");
        program.awaitLine(" 10 %");
        return program;
    }

    private Path run() {
        return StoredRuns.list(folder.resolve("runs")).get(0);
    }

    @Test
    void interruptingItSwitchesTheOutputsOffAndKeepsEveryCompleteRecord() throws Exception {
        try (Program program = measuring()) {
            program.signal("INT");
            assertThat(program.exitCode()).as(program::printed).isEqualTo(ExitCode.INTERRUPTED);
            assertThat(program.printed()).contains("Report:").doesNotContain("OUTPUTS MAY STILL BE ON");
        }
        NeuronRecords.requireOutputsOff(run());
        assertThat(StoredRuns.open(run()).record().at("/stop/outcome").asText()).isEqualTo("aborted");
        assertThat(NeuronRecords.stored(run())).hasSizeBetween(10, 99).isEqualTo(NeuronRecords.wanted(run()));
    }

    @Test
    void afterKillingItEveryRecordThatReachedTheDiskIsAnalysed() throws Exception {
        try (Program program = measuring()) {
            program.signal("KILL");
            program.exitCode();
        }
        Typed analysed = Typed.command("analyze", run().toString(), "--json");
        assertThat(analysed.exitCode()).as(analysed.errors()).isZero();
        assertThat(StoredRuns.open(run()).record().at("/stop/outcome").asText()).isEqualTo("aborted");
        assertThat(run().resolve("report.html")).isNotEmptyFile();

        Map<Long, Long> stored = NeuronRecords.stored(run());
        Map<Long, Long> complete = new TreeMap<>(NeuronRecords.wanted(run()));
        assertThat(complete.keySet()).as("records whose settings are known").containsAll(stored.keySet());
        complete.entrySet().removeIf(wanted -> !wanted.getValue().equals(stored.get(wanted.getKey())));
        assertThat(complete.keySet())
                .containsAll(stored.keySet().stream()
                        .sorted()
                        .limit(stored.size() - 1)
                        .toList());
        assertThat(complete).hasSizeGreaterThan(2);
        assertThat(analysed.value("pulse_count"))
                .isBetween(1.0 * PULSES * complete.size(), PULSES * (complete.size() + 1.0));
    }
}
