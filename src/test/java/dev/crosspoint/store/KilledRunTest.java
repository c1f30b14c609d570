package dev.crosspoint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.crosspoint.record.TableWriter;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledRunTest {

    private static final String HEAP = "128m";

    @TempDir
    Path runs;

    @Test
    void killedInTheMiddleOfARunEveryCompleteBatchIsKept() throws Exception {
        Path folder;
        long appended;
        try (ChildProgram program = ChildProgram.start(SweepProgram.class, HEAP, runs, Long.MAX_VALUE, "finish")) {
            folder = Path.of(program.readLine());
            program.readLine();
            appended = Long.parseLong(program.readLine());
            program.kill();
        }

        StoredRun cut = StoredRuns.open(folder);
        assertThat(cut.isClosed()).isFalse();
        assertThat(cut.remarks()).singleElement().asString().contains("The run is not closed: table sweep");
        long rows = cut.table("sweep").rows();
        assertThat(rows).isGreaterThan(appended - JournalTableWriter.BATCH_ROWS);
        assertThat(Sweeps.intactRows(cut.table("sweep"))).isEqualTo(rows);

        StoredRun recovered = Recovery.recover(folder);
        assertThat(recovered.isClosed()).isTrue();
        assertThat(recovered.table("sweep").rows()).isEqualTo(rows);
        assertThat(Sweeps.intactRows(recovered.table("sweep"))).isEqualTo(rows);
        assertThat(recovered.record().at("/start/protocol").asText()).isEqualTo("iv-sweep");
        assertThat(recovered.record().at("/stop/outcome").asText()).isEqualTo("aborted");
        assertThat(recovered.record().at("/stop/reason").asText())
                .isEqualTo("the program ended without closing the run");
        assertThat(folder.resolve("journal")).doesNotExist();
    }

    @Test
    void killedWhileWaitingForTheNextRowTheLastOneIsKept() throws Exception {
        Path folder;
        try (ChildProgram program = ChildProgram.start(SweepProgram.class, HEAP, runs, 3, "wait")) {
            folder = Path.of(program.readLine());
            waitForRows(folder, 3);
            program.kill();
        }

        assertThat(Sweeps.intactRows(Recovery.recover(folder).table("sweep"))).isEqualTo(3);
    }

    @Test
    void runThatAnotherProcessStillWritesIsLeftAlone() throws Exception {
        try (ChildProgram program = ChildProgram.start(SweepProgram.class, HEAP, runs, 3, "wait")) {
            Path folder = Path.of(program.readLine());
            program.readLine();
            byte[] record = Files.readAllBytes(folder.resolve("run.json"));

            assertThatThrownBy(() -> Recovery.recover(folder))
                    .isInstanceOf(RunFolderException.class)
                    .hasMessageContaining(folder + " is still being written by another process");

            assertThat(folder.resolve("run.json")).hasBinaryContent(record);
            assertThat(folder.resolve("journal/sweep.arrows")).exists();
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    @Test
    void runOfThisProcessIsLeftAloneToo() {
        try (RunFolder run = Sweeps.create(runs)) {
            assertThatThrownBy(() -> Recovery.recover(run.folder())).isInstanceOf(RunFolderException.class);
            run.finish(Sweeps.COMPLETED);
            assertThat(Recovery.recover(run.folder()).isClosed()).isTrue();
        }
    }

    @Test
    void killedWhileTablesWereMadeTheOutcomeIsKeptAndTheTablesAreMadeAgain() throws IOException {
        Path folder;
        try (RunFolder run = Sweeps.create(runs)) {
            folder = run.folder();
            Sweeps.append(run.journal().table(Sweeps.SCHEMA), 0, 20_000);
            Files.writeString(folder.resolve("data"), "in the way");
            assertThatThrownBy(() -> run.finish(Sweeps.COMPLETED)).isInstanceOf(RunFolderException.class);
        }
        Files.delete(folder.resolve("data"));
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(folder.resolve("data/sweep.parquet.part"), "half a file");
        Files.writeString(folder.resolve("data/sweep.parquet"), "a file that was not recorded yet");

        StoredRun recovered = Recovery.recover(folder);

        assertThat(Sweeps.intactRows(recovered.table("sweep"))).isEqualTo(20_000);
        assertThat(recovered.record().at("/stop/outcome").asText()).isEqualTo("completed");
        assertThat(StoredRuns.verify(recovered)).isEmpty();
        assertThat(folder.resolve("data/sweep.parquet.part")).doesNotExist();
    }

    @Test
    void killedBeforeTheJournalWasRemovedOnlyTheJournalGoes() throws IOException {
        Path folder;
        try (RunFolder run = Sweeps.create(runs)) {
            folder = run.folder();
            Sweeps.append(run.journal().table(Sweeps.SCHEMA), 0, 10);
            run.finish(Sweeps.COMPLETED);
        }
        JsonNode record = StoredRuns.open(folder).record();
        Files.createDirectory(folder.resolve("journal"));
        Files.writeString(folder.resolve("journal/sweep.arrows"), "");

        assertThat(Recovery.recover(folder).record()).isEqualTo(record);
        assertThat(folder.resolve("journal")).doesNotExist();
    }

    @Test
    void killedBeforeTheFirstTableTheRunIsClosedWithoutOne() {
        Path folder;
        try (RunFolder run = Sweeps.create(runs)) {
            folder = run.folder();
        }

        StoredRun recovered = Recovery.recover(folder);
        assertThat(recovered.isClosed()).isTrue();
        assertThat(recovered.tables()).isEmpty();
        assertThat(recovered.record().at("/stop/outcome").asText()).isEqualTo("aborted");
    }

    @Test
    void batchCutByTheKillIsLeftOutAndSaidSo() throws IOException {
        Path folder;
        try (RunFolder run = Sweeps.create(runs)) {
            folder = run.folder();
            TableWriter table = run.journal().table(Sweeps.SCHEMA);
            Sweeps.append(table, 0, JournalTableWriter.BATCH_ROWS + 1);
        }
        Path file = folder.resolve("journal/sweep.arrows");
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length - 100));

        assertThat(StoredRuns.open(folder).remarks())
                .singleElement()
                .asString()
                .contains("8192 rows in 1 complete batches; the")
                .endsWith("bytes of a cut batch are left out.");
        assertThat(Recovery.recover(folder).table("sweep").rows()).isEqualTo(JournalTableWriter.BATCH_ROWS);
    }

    private static void waitForRows(Path folder, long rows) throws IOException, InterruptedException {
        Path journal = folder.resolve("journal");
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            journal.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            while (rowsIn(folder) < rows) {
                WatchKey written = watch.poll(30, TimeUnit.SECONDS);
                assertThat(written).as("a write to %s within 30 s", journal).isNotNull();
                written.pollEvents();
                written.reset();
            }
        }
    }

    private static long rowsIn(Path folder) {
        StoredRun run = StoredRuns.open(folder);
        return run.tables().contains("sweep") ? run.table("sweep").rows() : 0;
    }
}
