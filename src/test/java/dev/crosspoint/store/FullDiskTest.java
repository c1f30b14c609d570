package dev.crosspoint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.crosspoint.record.StopRecord;
import dev.crosspoint.record.TableWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real file system of 4 MB; skipped where the user may not mount one. */
class FullDiskTest {

    private static final StopRecord FAILED = new StopRecord(Instant.EPOCH, "failed", "the disk is full");

    @TempDir
    Path disk;

    @BeforeEach
    void mountATinyDisk() throws Exception {
        int exitCode = run("mount", "-t", "tmpfs", "-o", "size=4m", "crosspoint-test", disk.toString());
        assumeThat(exitCode)
                .as("exit code of mounting a tiny disk, which takes root on Linux")
                .isZero();
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void fullDiskFailsTheRunAndKeepsEveryCompleteBatch() {
        Path folder;
        try (RunFolder run = Sweeps.create(disk)) {
            folder = run.folder();
            TableWriter table = run.journal().table(Sweeps.SCHEMA);
            assertThatThrownBy(() -> Sweeps.append(table, 0, 1_000_000))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("rows could not be kept in " + run.folder())
                    .hasMessageContaining("No space left on device");
            assertThatThrownBy(() -> run.finish(FAILED))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("No space left on device");
        }

        StoredRun run = StoredRuns.open(folder);
        assertThat(run.isClosed()).isFalse();
        assertThat(run.record().at("/start/protocol").asText()).isEqualTo("iv-sweep");
        long rows = run.table("sweep").rows();
        assertThat(rows).isGreaterThan(50_000);
        assertThat(Sweeps.intactRows(run.table("sweep"))).isEqualTo(rows);
    }

    @Test
    void runIsClosedOnceThereIsRoomAgain() throws IOException {
        Path ballast = Files.write(disk.resolve("ballast"), new byte[2_000_000]);
        Path folder;
        try (RunFolder run = Sweeps.create(disk)) {
            folder = run.folder();
            TableWriter table = run.journal().table(Sweeps.SCHEMA);
            assertThatThrownBy(() -> Sweeps.append(table, 0, 1_000_000)).isInstanceOf(UncheckedIOException.class);
        } catch (UncheckedIOException expectedAtClose) {
            folder = StoredRuns.list(disk).get(0);
        }
        long rows = StoredRuns.open(folder).table("sweep").rows();
        Files.delete(ballast);

        StoredRun recovered = Recovery.recover(folder);

        assertThat(recovered.isClosed()).isTrue();
        assertThat(Sweeps.intactRows(recovered.table("sweep"))).isEqualTo(rows).isPositive();
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(List.of(command)).start().waitFor();
        } catch (IOException noSuchCommand) {
            return -1;
        }
    }
}
