package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program is interrupted or killed in mid-sweep, while a twin that outlives it keeps real time. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InterruptedRunTest {
    @TempDir
    private Path folder;

    private OutsideTwin twin;
    private Path bench;
    private Path protocol;

    @BeforeEach
    void serveTwin() throws IOException {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "signals are sent by kill");
        twin = new OutsideTwin();
        bench = twin.benchFileIn(folder);
        protocol = Files.writeString(folder.resolve("slow.yaml"), """
                protocol: iv-sweep
                loop: bipolar
                switching: volatile
                peak: 200 mV
                trough: -200 mV
                step: 10 mV
                dwell: 10 ms
                cycles: 20
                compliance: 10 uA
                nplc: 0.1
                read-voltage: 100 mV
                """);
    }

    @AfterEach
    void stopTwin() {
        if (twin != null) {
            twin.close();
        }
    }

    private Program measuring() throws IOException {
        Program program = new Program(
                "run",
                protocol.toString(),
                "--bench",
                bench.toString(),
                "--out",
                folder.resolve("runs").toString());
        program.awaitLine(" 10 %");
        return program;
    }

    private StoredRun stored() {
        return StoredRuns.open(StoredRuns.list(folder.resolve("runs")).get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void aSignalInMidSweepSwitchesTheOutputOffAndKeepsEveryReading(String signal) throws Exception {
        try (Program program = measuring()) {
            assertThat(twin.ask(":OUTP1?")).isEqualTo("1");
            program.signal(signal);
            assertThat(program.exitCode()).as(program::printed).isEqualTo(ExitCode.INTERRUPTED);
        }
        assertThat(twin.ask(":OUTP1?")).isEqualTo("0");
        assertThat(stored().record().at("/stop/outcome").asText()).isEqualTo("aborted");
        assertThat(stored().table("readings").rows()).isGreaterThan(81);
    }

    @Test
    void aSignalInMidStepSwitchesTheOutputOffAndKeepsEveryTrial() throws Exception {
        Files.writeString(protocol, """
                protocol: switching-time
                amplitudes: [200 mV]
                step-duration: 1 s
                trials: 20
                rest: 10 ms
                sampling: {interval: 10 ms, nplc: 0.1, current-range: 10 uA}
                threshold-current: 1 uA
                compliance: 10 uA
                """);
        try (Program program = measuring()) {
            program.signal("INT");
            assertThat(program.exitCode()).as(program::printed).isEqualTo(ExitCode.INTERRUPTED);
        }
        assertThat(twin.ask(":OUTP1?")).isEqualTo("0");
        assertThat(stored().record().at("/stop/outcome").asText()).isEqualTo("aborted");
        assertThat(stored().table("readings").rows()).isGreaterThanOrEqualTo(2 * 101);
    }

    @Test
    void afterKillingItEveryFlushedReadingIsThereAndSafeSwitchesTheOutputOff() throws Exception {
        try (Program program = measuring()) {
            program.signal("KILL");
            program.exitCode();
        }
        assertThat(twin.ask(":OUTP1?")).isEqualTo("1");

        Typed safe = Typed.command("safe", "--bench", bench.toString());
        assertThat(safe.exitCode()).as(safe.errors()).isZero();
        assertThat(twin.ask(":OUTP1?")).isEqualTo("0");

        Path run = StoredRuns.list(folder.resolve("runs")).get(0);
        Typed analysed = Typed.command("analyze", run.toString());
        assertThat(analysed.exitCode()).as(analysed.errors()).isZero();
        assertThat(stored().record().at("/stop/outcome").asText()).isEqualTo("aborted");
        assertThat(stored().table("readings").rows()).isPositive();
        assertThat(run.resolve("report.html")).isNotEmptyFile();
    }

    @Test
    void aTwinThatVanishesInMidSweepEndsTheRunWithOneClearMessage() throws Exception {
        try (Program program = measuring()) {
            twin.close();
            assertThat(program.exitCode()).as(program::printed).isEqualTo(ExitCode.RUN_FAILED);
            assertThat(program.printed()).contains("OUTPUTS MAY STILL BE ON").contains("Report:");
        }
        assertThat(stored().record().at("/stop/outcome").asText()).isEqualTo("failed");
        assertThat(stored().table("readings").rows()).isGreaterThan(81);
    }
}
