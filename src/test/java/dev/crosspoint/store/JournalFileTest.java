package dev.crosspoint.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crosspoint.record.TableWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFileTest {

    private static final int BATCH = JournalTableWriter.BATCH_ROWS;

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void twoFullBatchesAndAShortOne() throws IOException {
        try (ArrowJournal journal = ArrowJournal.open(folder)) {
            TableWriter table = journal.table(Sweeps.SCHEMA);
            Sweeps.append(table, 0, 2 * BATCH + 5);
        }
        path = JournalFile.path(folder, "sweep");
    }

    @Test
    void completeFileIsReadToItsEnd() throws IOException {
        JournalFile file = JournalFile.scan(path).orElseThrow();

        assertThat(file.rows()).isEqualTo(2 * BATCH + 5);
        assertThat(file.cutBytes()).isZero();
        assertThat(Sweeps.intactRows(new JournalTable(file))).isEqualTo(2 * BATCH + 5);
    }

    @Test
    void fileCutAnywhereInItsLastBatchKeepsTheBatchesBefore() throws IOException {
        long completeBytes = cutTo(Files.size(path) - 20).completeBytes();
        for (long length = Files.size(path) - 1; length > completeBytes; length--) {
            JournalFile file = cutTo(length);
            assertThat(file.rows()).as("rows of the first %d bytes", length).isEqualTo(2 * BATCH);
            assertThat(file.cutBytes()).isEqualTo(length - completeBytes);
        }
        assertThat(Sweeps.intactRows(new JournalTable(cutTo(completeBytes + 1))))
                .isEqualTo(2 * BATCH);
        assertThat(cutTo(completeBytes).cutBytes()).isZero();
    }

    @Test
    void fileCutBeforeItsColumnsAreNamedIsNoTable() throws IOException {
        for (long length : new long[] {0, 1, 7, 8, 100}) {
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                file.setLength(length);
            }
            assertThat(JournalFile.scan(path)).isEmpty();
        }
    }

    @Test
    void zerosThatAPowerCutLeavesAtTheEndAreNoRows() throws IOException {
        JournalFile cut = cutTo(Files.size(path) - 20);
        cutTo(cut.completeBytes());
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(cut.completeBytes() + 100_000);
        }

        JournalFile file = JournalFile.scan(path).orElseThrow();
        assertThat(file.cutBytes()).isEqualTo(100_000);
        assertThat(Sweeps.intactRows(new JournalTable(file))).isEqualTo(2 * BATCH);
    }

    @Test
    void batchWhoseMetadataIsLostIsNoRows() throws IOException {
        JournalFile cut = cutTo(Files.size(path) - 20);
        byte[] zeros = new byte[(int) cut.cutBytes() - 8];
        for (byte filler : new byte[] {0, -1, 0x55}) {
            Arrays.fill(zeros, filler);
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                file.seek(cut.completeBytes() + 8);
                file.write(zeros);
            }

            JournalFile file = JournalFile.scan(path).orElseThrow();
            assertThat(file.rows()).isEqualTo(2 * BATCH);
            assertThat(file.cutBytes()).isEqualTo(cut.cutBytes());
        }
    }

    private JournalFile cutTo(long length) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(length);
        }
        return JournalFile.scan(path).orElseThrow();
    }
}
