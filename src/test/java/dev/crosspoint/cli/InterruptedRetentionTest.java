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

/** The program is interrupted or killed while it watches a state in real time, on a twin that outlives it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InterruptedRetentionTest {
    @TempDir
    private Path folder;

    private OutsideTwin twin;

    @BeforeEach
    void serveTwin() throws IOException {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "signals are sent by kill");
        twin = new OutsideTwin();
    }

    @AfterEach
    void stopTwin() {
        if (twin != null) {
            twin.close();
        }
    }

    private Program measuring(String schedule, String repeats) throws IOException {
        Path protocol = Files.writeString(folder.resolve("retention.yaml"), """
                protocol: retention
                set: {level: 750 mV, width: 200 ms, gap: 100 ms}
                probe: {level: 20 mV, width: 5 ms}
                schedule: %s
                sampling: {interval: 5 ms, nplc: 0.1, current-range: 10 uA}
                compliance: 20 uA
                repeats: %s
                """.formatted(schedule, repeats));
        return new Program(
                "run", protocol.toString(), "--bench=" + twin.benchFileIn(folder), "--out=" + folder.resolve("runs"));
    }

    private Path run() {
        return StoredRuns.list(folder.resolve("runs")).get(0);
    }

    @Test
    void aWaitOfADayIsCancelledAtOnceWithTheOutputOff() throws Exception {
        String probes = "{spacing: logarithmic, from: 50 ms, until: 86400 s, points: 50}";
        try (Program program = measuring(probes, "2\nrest: 86400 s\nlost-below: 0.5")) {
            program.awaitLine("the state is lost");
            assertThat(twin.ask(":OUTP1?")).isEqualTo("1");
            program.signal("INT");
            assertThat(program.exitCode()).as(program::printed).isEqualTo(ExitCode.INTERRUPTED);
        }
        assertThat(twin.ask(":OUTP1?")).isEqualTo("0");
        StoredRun stored = StoredRuns.open(run());
        assertThat(stored.record().at("/stop/outcome").asText()).isEqualTo("aborted");
        assertThat(stored.table("repeats").rows()).isEqualTo(1);
    }

    @Test
    void afterKillingItEveryProbeThatReachedTheDiskIsAnalysed() throws Exception {
        String probes = "{spacing: logarithmic, from: 50 ms, until: 20 s, points: 25}";
        try (Program program = measuring(probes, "1")) {
            program.awaitLine("probe 22 at");
            program.signal("KILL");
            program.exitCode();
        }
        Typed analysed = Typed.command("analyze", run().toString(), "--json");
        assertThat(analysed.exitCode()).as(analysed.errors()).isZero();
        StoredRun stored = StoredRuns.open(run());
        assertThat(stored.record().at("/stop/outcome").asText()).isEqualTo("aborted");
        double[] last = new double[1];
        stored.table("readings").forEachBatch(batch -> last[0] = batch.reals("time_s")[batch.rows() - 1]);
        assertThat(last[0])
                .as("time of the last reading; killed about 7 s after it")
                .isGreaterThan(5);
        assertThat(analysed.finding("retention_time").path("n").asInt()).isEqualTo(1);
        assertThat(run().resolve("report.html")).isNotEmptyFile();
    }
}
