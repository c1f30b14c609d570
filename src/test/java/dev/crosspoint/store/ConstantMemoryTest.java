package dev.crosspoint.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConstantMemoryTest {

    /** More than 60 MB of cells: twice the heap, which also bounds Java's memory off the heap. */
    private static final long ROWS = 2_000_000;

    @TempDir
    Path runs;

    @Test
    void longRunIsWrittenConvertedAndReadInASmallHeap() throws Exception {
        try (ChildProgram program = ChildProgram.start(SweepProgram.class, "32m", runs, ROWS, "finish")) {
            program.readLine();
            String last = "";
            for (long row = 0; row < ROWS; row += 100L * JournalTableWriter.BATCH_ROWS) {
                last = program.readLine();
            }
            assertThat(last).isEqualTo(Long.toString(ROWS));
            assertThat(program.readLine()).isEqualTo(Long.toString(ROWS));
            assertThat(program.waitFor()).isZero();
        }
    }
}
