package dev.crosspoint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import dev.crosspoint.record.TableWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentCaptor;

class EvenBatchesTest {

    /** More than two Parquet row groups. */
    private static final long ROWS = 260_000;

    @TempDir
    Path folder;

    @Test
    void sameRowsMakeTheSameParquetFileWheneverTheyWereFlushed() throws IOException {
        String undisturbed = checksum(journal("undisturbed", 0));

        assertThat(checksum(journal("often", 501))).isEqualTo(undisturbed);
        assertThat(checksum(journal("seldom", 9_001))).isEqualTo(undisturbed);
    }

    @Test
    void everyBatchButTheLastIsFull() throws IOException {
        JournalFile journal = journal("uneven", 1_000);
        List<Integer> sizes = new ArrayList<>();
        try (RootAllocator memory = new RootAllocator();
                ArrowReader batches = new EvenBatches(journal.open(memory), 8192, memory)) {
            ArrowBatch.forEach(batches, journal.schema(), batch -> sizes.add(batch.rows()));
        }

        assertThat(sizes.subList(0, sizes.size() - 1)).containsOnly(8192);
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo((int) ROWS);
    }

    /** Writes a journal that was flushed every so many rows on average, as real time would have it. */
    private JournalFile journal(String name, int rowsBetweenFlushes) throws IOException {
        ScheduledExecutorService flusher = mock(ScheduledExecutorService.class);
        SplittableRandom random = new SplittableRandom(rowsBetweenFlushes);
        Path journalFolder = folder.resolve(name);
        try (ArrowJournal journal = ArrowJournal.open(journalFolder, JournalChannel::new, flusher)) {
            ArgumentCaptor<Runnable> flush = ArgumentCaptor.forClass(Runnable.class);
            verify(flusher).scheduleWithFixedDelay(flush.capture(), anyLong(), anyLong(), any());
            TableWriter table = journal.table(Sweeps.SCHEMA);
            for (long row = 0; row < ROWS; row++) {
                table.append(Sweeps.row(row));
                if (rowsBetweenFlushes > 0 && random.nextInt(rowsBetweenFlushes) == 0) {
                    flush.getValue().run();
                }
            }
        }
        return JournalFile.scan(JournalFile.path(journalFolder, "sweep")).orElseThrow();
    }

    private String checksum(JournalFile journal) throws IOException {
        Path file = journal.path().resolveSibling("sweep.parquet");
        ParquetConversion.convert(journal, file);
        return Checksum.sha256(file);
    }
}
