package dev.crosspoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crosspoint.store.StoredRun;
import dev.crosspoint.store.StoredRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** There is no room for the readings. */
class FullDiskRunTest {

    private static final Path SIMULATED = Path.of(Typed.file("config/simulated-bench.yaml"));

    @TempDir
    private Path folder;

    private Typed run(Path bench, Path out, String... settings) {
        List<String> words = new ArrayList<>(
                List.of("run", Typed.file("protocols/iv-sweep.yaml"), "--bench", bench.toString(), "--json"));
        words.addAll(List.of("--out", out.toString()));
        for (String setting : settings) {
            words.addAll(List.of("--set", setting));
        }
        return Typed.command(words.toArray(String[]::new));
    }

    @Test
    void aFileInPlaceOfTheRunsFolderIsToldBeforeAnythingIsEnergised() throws IOException {
        Path file = Files.writeString(folder.resolve("runs"), "not a folder");
        Typed typed = run(SIMULATED, file);
        assertThat(typed.exitCode()).isEqualTo(ExitCode.RUN_FAILED);
        assertThat(typed.errors())
                .isEqualToIgnoringNewLines(
                        "crosspoint: could not make a run folder in " + file + ": " + file + " is in the way");
        assertThat(file).hasContent("not a folder");
    }

    /** On a real file system of 1 MB; skipped where the user may not mount one. */
    @Nested
    class TinyDisk {
        private Path disk;
        private boolean mounted;

        @BeforeEach
        void mount() throws Exception {
            disk = Files.createDirectory(folder.resolve("disk"));
            mounted = execute("mount", "-t", "tmpfs", "-o", "size=1m", "crosspoint-test", disk.toString()) == 0;
            assumeThat(mounted)
                    .as("whether a tiny disk could be mounted, which takes root on Linux")
                    .isTrue();
        }

        @AfterEach
        void unmount() throws Exception {
            if (mounted) {
                assertThat(execute("umount", disk.toString()))
                        .as("exit code of unmounting, which takes that no file is open")
                        .isZero();
            }
        }

        @Test
        void outputIsOffAndWhatWasKeptIsReadableWhenTheDiskRunsFullInMidSweep() throws IOException {
            Path ballast = Files.write(disk.resolve("ballast"), new byte[900_000]);
            Typed typed;
            try (OutsideTwin twin = new OutsideTwin()) {
                typed = run(twin.benchFileIn(folder), disk, "cycles=20", "dwell=1 ms", "nplc=0.01", "rest=0 s");
                assertThat(twin.ask(":OUTP1?")).isEqualTo("0");
            }

            assertThat(typed.exitCode()).as(typed.errors()).isEqualTo(ExitCode.RUN_FAILED);
            assertThat(typed.errors())
                    .contains("the run failed: ")
                    .contains("No space left on device")
                    .doesNotContain("\tat ")
                    .doesNotContain("OUTPUTS MAY STILL BE ON");
            assertThat(typed.json().path("outcome").asText()).isEqualTo("failed");
            assertThat(typed.json().path("findings").isArray()).isTrue();
            StoredRun run = StoredRuns.open(typed.folder());
            assertThat(run.table("readings").rows()).isPositive();

            Files.delete(ballast);
            Typed analysed = Typed.command("analyze", typed.folder().toString());
            assertThat(analysed.exitCode()).as(analysed.errors()).isZero();
            assertThat(StoredRuns.open(typed.folder()).table("readings").rows())
                    .isEqualTo(run.table("readings").rows());
        }

        @Test
        void everyCompleteRecordOfANeuronIsAnalysedAfterTheDiskRanFullBetweenTrains() throws IOException {
            Path ballast = Files.write(disk.resolve("ballast"), new byte[500_000]);
            Typed typed = NeuronBench.simulated().run(disk, "repeats=30", "sample-interval=100 us");

            assertThat(typed.exitCode()).as(typed.errors()).isEqualTo(ExitCode.RUN_FAILED);
            assertThat(typed.errors())
                    .contains("the run failed: ")
                    .contains("No space left on device")
                    .doesNotContain("\tat ")
                    .doesNotContain("OUTPUTS MAY STILL BE ON");

            Files.delete(ballast);
            Typed analysed = Typed.command("analyze", typed.folder().toString(), "--json");
            assertThat(analysed.exitCode()).as(analysed.errors()).isZero();
            Map<Long, Long> stored = NeuronRecords.stored(typed.folder());
            assertThat(stored).hasSizeBetween(3, 29);
            stored.remove((long) stored.size());
            assertThat(NeuronRecords.wanted(typed.folder())).containsAllEntriesOf(stored);
            assertThat(analysed.value("pulse_count")).isGreaterThanOrEqualTo(4.0 * stored.size());
        }

        @Test
        void aDiskThatIsFullAlreadyIsToldBeforeAnythingIsEnergised() throws IOException {
            Path ballast = disk.resolve("ballast");
            try (var out = Files.newOutputStream(ballast)) {
                byte[] page = new byte[4096];
                while (true) {
                    out.write(page);
                }
            } catch (IOException full) {
                assertThat(full).hasMessageContaining("No space left on device");
            }
            Typed typed = run(SIMULATED, disk);
            assertThat(typed.exitCode()).as(typed.errors()).isEqualTo(ExitCode.RUN_FAILED);
            assertThat(typed.errors()).containsOnlyOnce("crosspoint: ").contains("No space left on device");
        }

        private static int execute(String... command) throws IOException, InterruptedException {
            try {
                return new ProcessBuilder(List.of(command)).start().waitFor();
            } catch (IOException noSuchCommand) {
                return -1;
            }
        }
    }
}
