package dev.crosspoint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRunsTest {

    @TempDir
    Path runs;

    @Test
    void folderThatIsNoRunIsAClearError() throws IOException {
        Path missing = runs.resolve("missing");
        Path empty = Files.createDirectory(runs.resolve("empty"));
        Path file = Files.writeString(runs.resolve("file"), "");

        assertRefused(missing, "there is no run at " + missing + ": expected a folder, found nothing");
        assertRefused(file, "expected a folder, found a file");
        assertRefused(empty, empty + " is no run: it has no run.json");
    }

    @Test
    void damagedRecordIsNamedWithItsPlace() throws IOException {
        Path folder = finishedSweep();
        Path record = folder.resolve("run.json");

        Files.writeString(record, "{\n  \"start\": {,\n");
        assertRefused(folder, record + ":2:13 is not JSON");
        Files.writeString(record, "[]");
        assertRefused(folder, record + " does not hold a JSON object");
        Files.writeString(record, "{}");
        assertRefused(folder, record + " is not the record of a run: it has no \"start\"");
        Files.writeString(record, "{\"start\": {}, \"tables\": {\"sweep\": {\"rows\": \"many\"}}}");
        assertRefused(folder, record + " does not describe table sweep: \"rows\" of table sweep is no whole number");
    }

    @Test
    void listHoldsRunsOnlyOldestFirst() throws IOException {
        Files.createDirectory(runs.resolve("0-not-a-run"));
        Path first = finishedSweep();
        Path second = finishedSweep();

        assertThat(StoredRuns.list(runs)).containsExactly(first, second);
        assertThat(StoredRuns.list(runs.resolve("missing"))).isEmpty();
    }

    @Test
    void unknownTableOrColumnIsRefusedWithTheOnesThereAre() {
        StoredRun run = StoredRuns.open(finishedSweep());
        StoredTable table = run.table("sweep");

        assertThatThrownBy(() -> run.table("pulses"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no table pulses; it has [sweep]");
        assertThatThrownBy(() -> table.forEachBatch(batch -> batch.reals("voltage")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no column voltage; it has [point, voltage_sourced_v,");
        assertThatThrownBy(() -> table.forEachBatch(batch -> batch.reals("point")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column point of table sweep is INTEGER, not REAL");
    }

    @Test
    void readerThatGivesUpLeavesTheTableReadable() {
        StoredTable table = StoredRuns.open(finishedSweep()).table("sweep");

        assertThatThrownBy(() -> table.forEachBatch(batch -> {
                    throw new IllegalStateException("enough");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
        assertThat(Sweeps.intactRows(table)).isEqualTo(70_000);
    }

    @Test
    void tableInsideATableCanBeReadAtTheSameTime() {
        StoredTable table = StoredRuns.open(finishedSweep()).table("sweep");

        table.forEachBatch(batch -> assertThat(Sweeps.intactRows(table)).isEqualTo(70_000));
    }

    @Test
    void changedOrMissingFileIsFoundByItsChecksum() throws IOException {
        StoredRun run = StoredRuns.open(finishedSweep());
        Path file = run.folder().resolve("data/sweep.parquet");
        assertThat(StoredRuns.verify(run)).isEmpty();

        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(StoredRuns.verify(run))
                .containsExactly(file + " is not the file that was written: its SHA-256 checksum differs.");

        Files.delete(file);
        assertThat(StoredRuns.verify(run)).containsExactly(file + " is missing.");
        assertThatThrownBy(() -> run.table("sweep").forEachBatch(batch -> {}))
                .isInstanceOf(RunFolderException.class)
                .hasMessageContaining("could not read " + file);
    }

    @Test
    void runsFolderMayHaveAnyName() {
        for (String name : new String[] {"it's", "a[1]*?", "k=v", "{x}"}) {
            try (RunFolder run = Sweeps.create(runs.resolve(name))) {
                Sweeps.append(run.journal().table(Sweeps.SCHEMA), 0, 10);
                run.finish(Sweeps.COMPLETED);
                assertThat(Sweeps.intactRows(StoredRuns.open(run.folder()).table("sweep")))
                        .as(name)
                        .isEqualTo(10);
            }
        }
    }

    private static void assertRefused(Path folder, String complaint) {
        assertThatThrownBy(() -> StoredRuns.open(folder))
                .isInstanceOf(RunFolderException.class)
                .hasMessageContaining(complaint);
    }

    private Path finishedSweep() {
        try (RunFolder run = Sweeps.create(runs)) {
            Sweeps.append(run.journal().table(Sweeps.SCHEMA), 0, 70_000);
            run.finish(Sweeps.COMPLETED);
            return run.folder();
        }
    }
}
