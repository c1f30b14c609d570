package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredRuns;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program is interrupted or killed between two pulses, while a twin that outlives it keeps real time. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InterruptedPlasticityTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "INT, potentiation-depression.yaml, pulses=4, cycles=50, compliance=100 uA",
        "INT, write-verify.yaml, set.max=1 V, reset.max=-1 V, maximum-pulses=1",
        "KILL, write-verify.yaml, set.max=1 V, reset.max=-1 V, maximum-pulses=1"
    })
    void noReadingIsLostAndTheRunCanBeAnalysed(
            String signal, String protocol, String first, String second, String third) throws Exception {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "signals are sent by kill");
        try (OutsideTwin twin = new OutsideTwin()) {
            try (Program program = new Program(
                    "run",
                    Typed.file("protocols/" + protocol),
                    "--bench=" + twin.benchFileIn(folder),
                    "--set=" + first,
                    "--set=" + second,
                    "--set=" + third,
                    "--out=" + folder.resolve("runs"))) {
                program.awaitLine(" 10 %");
                program.signal(signal);
                int exitCode = program.exitCode();
                if (signal.equals("INT")) {
                    assertThat(exitCode).as(program::printed).isEqualTo(ExitCode.INTERRUPTED);
                    assertThat(twin.ask(":OUTP1?")).isEqualTo("0");
                }
            }
        }
        Path run = StoredRuns.list(folder.resolve("runs")).get(0);
        Typed analysed = Typed.command("analyze", run.toString());
        assertThat(analysed.exitCode()).as(analysed.errors()).isZero();
        StoredRun stored = StoredRuns.open(run);
        assertThat(stored.record().at("/stop/outcome").asText()).isEqualTo("aborted");
        assertThat(stored.table("readings").rows()).isGreaterThan(10);
        assertThat(run.resolve("report.html")).isNotEmptyFile();
    }
}
