package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredRuns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program is interrupted among the cycles, while a twin that outlives it keeps real time. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InterruptedEnduranceTest {

    @TempDir
    private Path folder;

    @Test
    void cancellingSwitchesTheOutputOffAtOnceAndKeepsEveryCycleSoFar() throws Exception {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "signals are sent by kill");
        Path protocol = Files.writeString(folder.resolve("slow.yaml"), """
                protocol: endurance
                set: {level: 200 mV, width: 10 ms, gap: 10 ms}
                reset: {level: -200 mV, width: 10 ms, gap: 10 ms}
                read: {level: 100 mV, width: 10 ms, gap: 10 ms}
                cycles: 200
                sampling: {interval: 10 ms, nplc: 0.1, current-range: 1 uA}
                compliance: 10 uA
                window-criterion: 10
                """);
        try (OutsideTwin twin = new OutsideTwin()) {
            try (Program program = new Program(
                    "run",
                    protocol.toString(),
                    "--bench=" + twin.benchFileIn(folder),
                    "--out=" + folder.resolve("runs"))) {
                program.awaitLine(" 10 %");
                assertThat(twin.ask(":OUTP1?")).isEqualTo("1");
                program.signal("INT");
                assertThat(program.exitCode()).as(program::printed).isEqualTo(ExitCode.INTERRUPTED);
                assertThat(program.printed()).contains("Report:");
            }
            assertThat(twin.ask(":OUTP1?")).isEqualTo("0");
        }
        StoredRun run = StoredRuns.open(StoredRuns.list(folder.resolve("runs")).get(0));
        assertThat(run.record().at("/stop/outcome").asText()).isEqualTo("aborted");
        assertThat(run.table("readings").rows()).isBetween(20L * 8, 199L * 8);
    }
}
