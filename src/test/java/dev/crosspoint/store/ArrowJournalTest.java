package dev.crosspoint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import dev.crosspoint.record.Column;
import dev.crosspoint.record.TableSchema;
import dev.crosspoint.record.TableWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.ArgumentCaptor;

class ArrowJournalTest {

    private static final TableSchema OTHER =
            new TableSchema("other", "another table", List.of(Column.integer("count", "a count")));

    @TempDir
    Path folder;

    /** Lets real time pass at will: the journal's background work is run by hand. */
    private final ScheduledExecutorService flusher = mock(ScheduledExecutorService.class);

    private final FullableDisk disk = new FullableDisk();

    @Test
    void rowsReachTheDiskWithoutAFurtherRow() throws IOException {
        ArrowJournal journal = open();
        Sweeps.append(journal.table(Sweeps.SCHEMA), 0, 3);
        assertThat(written().rows()).isZero();

        letHalfASecondPass();

        assertThat(Sweeps.intactRows(new JournalTable(written()))).isEqualTo(3);
        assertThat(disk.unforcedBytes).isZero();
        journal.close();
    }

    @Test
    void rowsOfAFullBatchAreForcedToDiskTooAlthoughNoneIsWaiting() throws IOException {
        ArrowJournal journal = open();
        Sweeps.append(journal.table(Sweeps.SCHEMA), 0, JournalTableWriter.BATCH_ROWS);
        assertThat(disk.unforcedBytes).isPositive();

        letHalfASecondPass();

        assertThat(disk.unforcedBytes).isZero();
        journal.close();
    }

    @Test
    void aFullBatchTakesWhatItsRowsReferToInOtherTablesAlong() throws IOException {
        ArrowJournal journal = open();
        TableWriter other = journal.table(OTHER);
        TableWriter sweep = journal.table(Sweeps.SCHEMA);
        other.append(1);
        Sweeps.append(sweep, 0, JournalTableWriter.BATCH_ROWS);
        other.append(2);

        assertThat(JournalFile.scan(JournalFile.path(folder, OTHER.name()))
                        .orElseThrow()
                        .rows())
                .isEqualTo(1);
        journal.close();
    }

    @Test
    void columnsOfATableAreOnDiskBeforeItsFirstRow() throws IOException {
        ArrowJournal journal = open();
        journal.table(Sweeps.SCHEMA);

        assertThat(written().schema()).isEqualTo(Sweeps.SCHEMA);
        assertThat(disk.unforcedBytes).isZero();
        journal.close();
    }

    @Test
    void closingForcesTheLastRowsToDisk() throws IOException {
        ArrowJournal journal = open();
        Sweeps.append(journal.table(Sweeps.SCHEMA), 0, 10_000);
        journal.close();
        journal.close();

        assertThat(Sweeps.intactRows(new JournalTable(written()))).isEqualTo(10_000);
        assertThat(disk.unforcedBytes).isZero();
        verify(flusher).shutdown();
    }

    @Test
    void longTextsDoNotGatherInMemoryUntilThereAreManyRows() throws IOException {
        TableSchema schema = new TableSchema("sweep", "notes", List.of(Column.text("note", "a note")));
        ArrowJournal journal = open();
        journal.table(schema).append("x".repeat((int) JournalTableWriter.BATCH_TEXT_BYTES));

        assertThat(written().rows()).isEqualTo(1);
        journal.close();
    }

    @Test
    void failedBackgroundWriteFailsTheNextRowOfAnyTable() throws IOException {
        ArrowJournal journal = open();
        TableWriter sweep = journal.table(Sweeps.SCHEMA);
        TableWriter other = journal.table(OTHER);
        Sweeps.append(sweep, 0, 3);
        disk.isFull = true;
        letHalfASecondPass();

        assertThatThrownBy(() -> other.append(1))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("rows could not be kept in " + folder)
                .hasMessageContaining("No space left on device");
        assertThatThrownBy(journal::close).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void failedBackgroundForceFailsTheNextRow() throws IOException {
        ArrowJournal journal = open();
        TableWriter sweep = journal.table(Sweeps.SCHEMA);
        Sweeps.append(sweep, 0, 3);
        disk.forceFails = true;
        letHalfASecondPass();

        assertThatThrownBy(() -> Sweeps.append(sweep, 3, 4))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("Input/output error");
        assertThatThrownBy(journal::close).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void failureWithoutAFurtherRowFailsTheClose() throws IOException {
        ArrowJournal journal = open();
        Sweeps.append(journal.table(Sweeps.SCHEMA), 0, 3);
        disk.isFull = true;

        assertThatThrownBy(journal::close)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("No space left on device");
    }

    @Test
    void nothingIsWrittenBehindABatchThatIsCut() throws IOException {
        ArrowJournal journal = open();
        TableWriter sweep = journal.table(Sweeps.SCHEMA);
        Sweeps.append(sweep, 0, JournalTableWriter.BATCH_ROWS);
        disk.isFull = true;
        assertThatThrownBy(() -> Sweeps.append(sweep, JournalTableWriter.BATCH_ROWS, 20_000))
                .isInstanceOf(UncheckedIOException.class);
        disk.isFull = false;
        letHalfASecondPass();
        assertThatThrownBy(journal::close).isInstanceOf(UncheckedIOException.class);

        assertThat(written().cutBytes()).isPositive();
        assertThat(Sweeps.intactRows(new JournalTable(written()))).isEqualTo(JournalTableWriter.BATCH_ROWS);
    }

    static List<Object[]> wrongRows() {
        return List.of(
                new Object[] {new Object[] {1L, 0.5, 1e-9}, "has 4 cells"},
                new Object[] {new Object[] {1L, 0.5, 1e-9, "ok", "ok"}, "not 5"},
                new Object[] {
                    new Object[] {1L, 1, 1e-9, "ok"},
                    "voltage_sourced_v of table sweep takes a Double; the cell is Integer 1"
                },
                new Object[] {new Object[] {1.0, 0.5, 1e-9, "ok"}, "point of table sweep takes a Long or an Integer"},
                new Object[] {
                    new Object[] {1L, 0.5, null, "ok"},
                    "current_measured_a of table sweep takes a Double; the cell is missing"
                },
                new Object[] {new Object[] {1L, 0.5, 1e-9, 'x'}, "status of table sweep takes a String"},
                new Object[] {new Object[] {1L, 0.5, 1e-9, "\uD83D"}, "half a surrogate pair"});
    }

    @ParameterizedTest
    @MethodSource("wrongRows")
    void wrongRowIsRefusedWithItsColumnAndLeavesNoHalfRow(Object[] cells, String complaint) throws IOException {
        ArrowJournal journal = open();
        TableWriter sweep = journal.table(Sweeps.SCHEMA);
        Sweeps.append(sweep, 0, 1);

        assertThatThrownBy(() -> sweep.append(cells))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint);

        Sweeps.append(sweep, 1, 2);
        journal.close();
        assertThat(written().rows()).isEqualTo(2);
        assertThat(Sweeps.intactRows(new JournalTable(written()))).isEqualTo(2);
    }

    @Test
    void secondTableOfANameIsRefused() throws IOException {
        try (ArrowJournal journal = open()) {
            journal.table(Sweeps.SCHEMA);
            assertThatThrownBy(() -> journal.table(Sweeps.SCHEMA))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the run has a table sweep already");
        }
    }

    @Test
    void rowAfterTheEndIsRefused() throws IOException {
        ArrowJournal journal = open();
        TableWriter sweep = journal.table(Sweeps.SCHEMA);
        journal.close();

        assertThatThrownBy(() -> Sweeps.append(sweep, 0, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> journal.table(OTHER)).isInstanceOf(IllegalStateException.class);
    }

    private ArrowJournal open() throws IOException {
        return ArrowJournal.open(folder, disk::open, flusher);
    }

    private void letHalfASecondPass() {
        ArgumentCaptor<Runnable> flush = ArgumentCaptor.forClass(Runnable.class);
        verify(flusher).scheduleWithFixedDelay(flush.capture(), anyLong(), eq(500L), eq(TimeUnit.MILLISECONDS));
        flush.getValue().run();
    }

    private JournalFile written() throws IOException {
        return JournalFile.scan(JournalFile.path(folder, "sweep")).orElseThrow();
    }

    /** Real files on a disk that can be declared full or broken. */
    private static final class FullableDisk {

        /** What still fits when the disk is declared full: a write then ends in the middle. */
        private static final int LAST_BYTES = 5;

        private boolean isFull;
        private boolean forceFails;
        private long unforcedBytes;

        JournalChannel open(Path file) throws IOException {
            return new JournalChannel(file) {
                @Override
                public int write(ByteBuffer source) throws IOException {
                    if (isFull) {
                        super.write(source.slice(0, Math.min(LAST_BYTES, source.remaining())));
                        throw new IOException("No space left on device");
                    }
                    unforcedBytes += source.remaining();
                    return super.write(source);
                }

                @Override
                void force() throws IOException {
                    if (forceFails) {
                        throw new IOException("Input/output error");
                    }
                    super.force();
                    unforcedBytes = 0;
                }
            };
        }
    }
}
