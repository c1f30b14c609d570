package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.crosspoint.store.StoredRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C twice, because the first one takes too long: the instrument is late to say that its output is off. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SecondInterruptTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void requireSignals() {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "signals are sent by kill");
    }

    private Program measuring() throws IOException {
        Path bench = FaultyBench.in(folder, "{kind: late, message: 'OUTP1?', after: 5, delay: 1 s}");
        Files.writeString(bench, Files.readString(bench).replace("0.2 s", "5 s"));
        Program program = new Program(
                "run",
                Typed.file("protocols/iv-sweep.yaml"),
                "--set",
                "cycles=100",
                "--bench",
                bench.toString(),
                "--out",
                folder.resolve("runs").toString());
        program.awaitLine(" % ");
        return program;
    }

    @Test
    void theSecondOneSwitchesOffAndEndsTheProgram() throws Exception {
        try (Program program = measuring()) {
            program.signal("INT");
            program.awaitLine("cancelling");
            program.signal("INT");
            assertThat(program.exitCode()).as(program::printed).isEqualTo(ExitCode.INTERRUPTED);
            assertThat(program.printed())
                    .contains("switching all outputs off at once")
                    .doesNotContain("MAY STILL BE ON");
        }
        Path run = StoredRuns.list(folder.resolve("runs")).get(0);
        assertThat(Files.readString(run.resolve("transcript.log"))).contains("> :OUTP1 0");
        assertThat(StoredRuns.open(run).table("readings").rows()).isPositive();
    }
}
